import { useEffect, useState } from 'react';
import { type Person, readPerson, writePerson } from '@/device/portfolio';
import { refusalInWords } from './words';

const FIELDS = [
  ['name', 'Nom', 'name'],
  ['headline', 'Titre, ou ce que vous cherchez', 'off'],
  ['contact', 'Contact', 'email'],
] as const;

/** Who the person is: kept on the phone alone. */
export function usePerson() {
  const [person, setPerson] = useState<Person>();
  const [refusal, setRefusal] = useState('');
  useEffect(() => {
    void readPerson().then(setPerson, (error) => {
      console.warn(error);
      setPerson({});
    });
  }, []);
  const say = (part: Partial<Person>) => {
    const next = { ...person, ...part };
    setPerson(next);
    void writePerson(next).then(
      () => setRefusal(''),
      (error) => {
        console.warn(error);
        setRefusal(refusalInWords(error));
      },
    );
  };
  return { person, say, refusal };
}

type Props = { person: Person; say: (part: Partial<Person>) => void; refusal: string };

/** Once filled in, it leaves its room to the page. */
export function Heading({ person, say, refusal }: Props) {
  const [open] = useState(!person.name);
  return (
    <details className="mt-4" open={open}>
      <summary className="link min-h-12 cursor-pointer content-center">Nom, titre, contact</summary>
      <p className="tiny">
        En tête, si vous voulez. Gardés sur ce téléphone seulement{'\u00a0'}: jamais envoyés, pas même avec votre sauvegarde.
      </p>
      <div className="mt-3 grid gap-3">
        {FIELDS.map(([field, label, autoComplete]) => (
          <label key={field} className="grid gap-1">
            <span className="small">{label}</span>
            <input
              className="field"
              maxLength={120}
              autoComplete={autoComplete}
              value={person[field] ?? ''}
              onChange={(event) => say({ [field]: event.target.value })}
            />
          </label>
        ))}
      </div>
      <div role="alert">{refusal && <p className="note mt-3">{refusal}</p>}</div>
    </details>
  );
}
