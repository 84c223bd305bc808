'use client';

import { type ReactNode, useState } from 'react';
import { EXPERIENCE_KINDS, type Experience, type ExperienceKind, LIMITS } from '@/core/portfolio/experience';
import type { Wording } from '@/core/portfolio/wording';
import { useDraft } from './use-draft';
import { WordingHelp } from './wording-help';
import { BLOCK_WORDS, KIND_WORDS, READING, UNREADABLE } from './words';

type Props = {
  blocks: readonly { id: string; number: number; title: string }[];
  jobs: readonly { id: string; name: string; competencies: readonly { id: string; label: string }[] }[];
  wording: Wording;
};

/** One experience: a title is enough to save it, and the rest can wait. */
export function ExperienceForm({ blocks, jobs, wording }: Props) {
  const { state, change, save, discard } = useDraft();
  const [problem, setProblem] = useState('');
  const [chosenJob, setChosenJob] = useState('');
  if (state.kind === 'reading')
    return (
      <p className="small mt-3" role="status">
        {READING}
      </p>
    );
  if (state.kind === 'unreadable') return <p className="note mt-4">{UNREADABLE}</p>;
  const { experience, target, resumed } = state;
  const put = (part: Partial<Experience>) => change({ ...experience, ...part });
  const toggle = (list: readonly string[], id: string) => (list.includes(id) ? list.filter((one) => one !== id) : [...list, id]);
  const job = jobs.find(({ id }) => id === (chosenJob || target)) ?? jobs.find(({ id }) => id === 'responsable-projet-recherche');
  const training = experience.kind === 'formation';
  const submit = async () => {
    if (!experience.title.trim()) {
      setProblem('Donnez un titre : c’est lui qui paraît dans le CV.');
      document.getElementById('titre')?.focus();
      return;
    }
    if (experience.from && experience.to && experience.to < experience.from) {
      setProblem('Le dernier mois est avant le premier.');
      document.getElementById('au')?.focus();
      return;
    }
    try {
      await save({ ...experience, title: experience.title.trim() });
      location.assign('/portfolio');
    } catch (error) {
      console.warn(error);
      setProblem(
        'Ce téléphone n’a pas pu l’enregistrer. Rien n’est perdu : votre texte reste ici. Libérez un peu de place, puis réessayez.',
      );
    }
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      className="lg:grid lg:grid-cols-2 lg:items-start lg:gap-12"
    >
      <div className="grid gap-4">
        {resumed && (
          <p className="small">
            Repris là où vous l’aviez laissé.{' '}
            <button type="button" className="link" onClick={() => void discard(experience.id).then(() => location.reload())}>
              Abandonner ce brouillon
            </button>
          </p>
        )}
        <Field label="Titre" hint="Comme une ligne de CV : le sujet et ce que vous en avez fait.">
          <input
            id="titre"
            className="field"
            value={experience.title}
            maxLength={LIMITS.title}
            onChange={(e) => put({ title: e.target.value })}
          />
        </Field>
        <Field label="Nature">
          <select className="field" value={experience.kind} onChange={(e) => put({ kind: e.target.value as ExperienceKind })}>
            {EXPERIENCE_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {KIND_WORDS[kind]}
              </option>
            ))}
          </select>
        </Field>
        <Field label={training ? 'Organisme' : 'Où'} hint={training ? undefined : 'Laboratoire, équipe, entreprise.'}>
          <input className="field" value={experience.where} maxLength={LIMITS.where} onChange={(e) => put({ where: e.target.value })} />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Du mois de">
            <input type="month" className="field" value={experience.from} onChange={(e) => put({ from: e.target.value })} />
          </Field>
          <Field label="Au mois de">
            <input id="au" type="month" className="field" value={experience.to} onChange={(e) => put({ to: e.target.value })} />
          </Field>
        </div>
        {training ? (
          <Field label="Heures" hint="Pour votre école doctorale : une déclaration, pas une attestation.">
            <input
              type="number"
              min={0}
              max={10_000}
              step={0.5}
              inputMode="decimal"
              className="field num"
              value={experience.hours || ''}
              onChange={(e) => put({ hours: Math.min(10_000, Math.max(0, Number(e.target.value) || 0)) })}
            />
          </Field>
        ) : (
          <>
            <Area
              label="La situation"
              hint="Le problème, l’enjeu, qui était concerné."
              name="situation"
              value={experience.situation}
              put={put}
            />
            <Area
              label="Ce que vous avez fait"
              hint="Vous, et non l’équipe : gestes, choix, moyens."
              name="action"
              value={experience.action}
              put={put}
            />
            <Area
              label="Ce qui en est sorti"
              hint="Un chiffre, une décision, un document, une suite."
              name="result"
              value={experience.result}
              put={put}
            />
          </>
        )}
      </div>
      <div className="mt-6 grid gap-4 lg:mt-0">
        {!training && (
          <div>
            <Area
              label="Pour le CV"
              hint="Une phrase par ligne, deux ou trois au plus. Laissez vide pour reprendre ce qui précède."
              name="cv"
              value={experience.cv}
              put={put}
            />
            <WordingHelp experience={experience} wording={wording} />
          </div>
        )}
        <fieldset>
          <legend className="font-semibold">Blocs du doctorat que cela montre</legend>
          <div className="mt-2 grid gap-2">
            {blocks.map(({ id, number, title }) => (
              <label key={id} className="opt opt-square">
                <input
                  type="checkbox"
                  checked={experience.blocks.includes(id)}
                  onChange={() => put({ blocks: toggle(experience.blocks, id) })}
                />
                <span className="opt-mark" aria-hidden="true">
                  {experience.blocks.includes(id) ? '✓' : number}
                </span>
                <span>
                  {BLOCK_WORDS[id]}
                  <span className="tiny block">{title}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        {job && (
          <fieldset>
            <legend className="font-semibold">Compétences du métier visé</legend>
            <label className="mt-2 grid gap-1">
              <span className="small">Métier</span>
              <select className="field" value={job.id} onChange={(e) => setChosenJob(e.target.value)}>
                {jobs.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <div className="mt-2 grid gap-2">
              {job.competencies.map(({ id, label }) => (
                <label key={id} className="opt opt-square">
                  <input
                    type="checkbox"
                    checked={experience.competencies.includes(id)}
                    onChange={() => put({ competencies: toggle(experience.competencies, id) })}
                  />
                  <span className="opt-mark" aria-hidden="true">
                    {experience.competencies.includes(id) ? '✓' : ''}
                  </span>
                  <span className="small !text-ink">{label}</span>
                </label>
              ))}
            </div>
          </fieldset>
        )}
        <div className="sticky bottom-[calc(3.5rem+1px+env(safe-area-inset-bottom))] z-[5] -mx-gutter bg-paper px-gutter py-3 low:static lg:bottom-0 lg:mx-0 lg:px-0 @max-[16.5rem]:static">
          {problem && (
            <p className="note mb-2" role="alert">
              {problem}
            </p>
          )}
          <button type="submit" className="btn">
            Enregistrer
          </button>
        </div>
        <p className="tiny">
          Ce que vous tapez est gardé sur ce téléphone au fur et à mesure ; l’expérience entre au portfolio quand vous l’enregistrez.
        </p>
      </div>
    </form>
  );
}

function Field({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child.
    <label className="grid min-w-0 gap-1">
      <span className="font-semibold">{label}</span>
      {hint && <span className="tiny">{hint}</span>}
      {children}
    </label>
  );
}

type AreaName = 'situation' | 'action' | 'result' | 'cv';
function Area({
  label,
  hint,
  name,
  value,
  put,
}: {
  label: string;
  hint: string;
  name: AreaName;
  value: string;
  put: (part: Partial<Experience>) => void;
}) {
  return (
    <Field label={label} hint={hint}>
      <textarea
        className="field min-h-24 [field-sizing:content]"
        rows={3}
        value={value}
        maxLength={LIMITS[name]}
        onChange={(event) => put({ [name]: event.target.value })}
      />
    </Field>
  );
}
