'use client';

import { useState } from 'react';
import { EXPERIENCE_KINDS, type Experience, type ExperienceKind, LIMITS, readHours, readMonth } from '@/core/portfolio/experience';
import type { Wording } from '@/core/portfolio/wording';
import { askToPersist } from '@/device/durability';
import { type Block, ChooseBlocks, ChooseCompetencies, type JobFrame } from './choices';
import { Area, Field, FIELD, HoursField, MonthField, PROBLEM, TitleField } from './fields';
import { useDraft } from './use-draft';
import { WordingHelp } from './wording-help';
import { KIND_WORDS, READING, refusalInWords, UNREADABLE } from './words';

type Props = { blocks: readonly Block[]; jobs: readonly JobFrame[]; wording: Wording };
type Problem = { text: string; field?: 'titre' | 'from' | 'to' | 'hours' };

/** One experience: a title is enough to save it, and the rest can wait. */
export function ExperienceForm({ blocks, jobs, wording }: Props) {
  const { state, refused, change, save, discard } = useDraft();
  const [problem, setProblem] = useState<Problem>();
  if (state.kind === 'reading')
    return (
      <p className="small mt-3" role="status">
        {READING}
      </p>
    );
  if (state.kind === 'unreadable') return <p className="note mt-4">{UNREADABLE}</p>;
  const { experience, target, resumed } = state;
  const put = (part: Partial<Experience>) => change({ ...experience, ...part });
  const training = experience.kind === 'formation';
  const submit = async () => {
    const found = check(experience);
    setProblem('text' in found ? found : undefined);
    if ('text' in found) {
      if (found.field) document.getElementById(found.field)?.focus();
      return;
    }
    try {
      await save(found);
      askToPersist();
      location.assign('/portfolio');
    } catch (error) {
      console.warn(error);
      setProblem({ text: `${refusalInWords(error)} Votre texte reste ici, sur cette page.` });
    }
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="lg:grid lg:grid-cols-2 lg:items-start lg:gap-12">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          {resumed ? (
            <p className="small">
              Repris là où vous l’aviez laissé, pas encore enregistré.{' '}
              <button
                type="button"
                className="link min-h-12"
                onClick={() =>
                  void discard(experience.id).then(
                    () => location.reload(),
                    (error) => setProblem({ text: refusalInWords(error) }),
                  )
                }
              >
                Abandonner ce brouillon
              </button>
            </p>
          ) : (
            <p className="small">Un titre suffit pour enregistrer{'\u00a0'}; le reste peut attendre.</p>
          )}
          <TitleField value={experience.title} bad={problem?.field === 'titre'} put={put} />
          <Field label="Nature">
            <select className={FIELD} value={experience.kind} onChange={(e) => put({ kind: e.target.value as ExperienceKind })}>
              {EXPERIENCE_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {KIND_WORDS[kind]}
                </option>
              ))}
            </select>
          </Field>
          <Field label={training ? 'Organisme' : 'Où'} hint={training ? undefined : 'Laboratoire, équipe, entreprise.'}>
            <input
              className={FIELD}
              autoComplete="off"
              value={experience.where}
              maxLength={LIMITS.where}
              onChange={(e) => put({ where: e.target.value })}
            />
          </Field>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-4 sm:grid-cols-2">
            <MonthField id="from" label="Du mois de" value={experience.from} bad={problem?.field === 'from'} put={put} />
            <MonthField id="to" label="Au mois de" value={experience.to} bad={problem?.field === 'to'} put={put} />
          </div>
          {training ? (
            <HoursField value={experience.hours} bad={problem?.field === 'hours'} put={put} />
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
                hint={'Vous, et non l’équipe\u00a0: gestes, choix, moyens.'}
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
        <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-6 lg:mt-0">
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
          <ChooseBlocks blocks={blocks} chosen={experience.blocks} put={put} />
          <ChooseCompetencies jobs={jobs} target={target} chosen={experience.competencies} put={put} />
        </div>
      </div>
      <p className="tiny mt-6">
        {refused
          ? 'Ce téléphone ne garde plus ce que vous tapez\u00a0: enregistrez avant de quitter cette page, ou copiez votre texte ailleurs.'
          : 'Ce que vous tapez est gardé sur ce téléphone au fur et à mesure\u00a0; l’expérience entre au portfolio quand vous l’enregistrez.'}
      </p>
      <div className="sticky bottom-[calc(3.5rem+1px+env(safe-area-inset-bottom))] z-[5] -mx-gutter mt-3 bg-paper px-gutter py-3 low:static lg:bottom-0 lg:mx-0 lg:px-0 @max-[16.5rem]:static">
        <div role="alert">
          {(problem || refused) && (
            <p id={PROBLEM} className="note mb-2">
              {problem?.text ?? 'Ce téléphone ne garde plus ce que vous tapez. Libérez un peu de place.'}
            </p>
          )}
        </div>
        <button type="submit" className="btn lg:max-w-md">
          Enregistrer
        </button>
      </div>
    </form>
  );
}

/** The experience as it is saved, or what is wrong with it. */
function check(experience: Experience): Experience | Problem {
  const title = experience.title.trim();
  if (!title) return { text: 'Donnez un titre\u00a0: c’est lui qui paraît dans le CV.', field: 'titre' };
  const months = { from: '', to: '' };
  for (const field of ['from', 'to'] as const) {
    const written = experience[field].trim();
    const month = written && readMonth(written);
    // A month without its year has no value yet, and the browser knows that something is there.
    const half = (document.getElementById(field) as HTMLInputElement | null)?.validity.badInput;
    if (month === undefined || half) return { text: 'Donnez le mois et l’année, comme 10/2025, ou effacez les deux.', field };
    months[field] = month;
  }
  if (months.from && months.to && months.to < months.from) return { text: 'Le dernier mois est avant le premier.', field: 'to' };
  const hours = document.getElementById('hours') as HTMLInputElement | null;
  if (hours?.value.trim() && readHours(hours.value) === undefined)
    return { text: 'Donnez des heures, comme 14,5 ou 14\u00a0h\u00a030, 10\u00a0000 au plus.', field: 'hours' };
  return { ...experience, ...months, title };
}
