import type { PortfolioDocument } from '@/core/portfolio/document';
import { type Experience, toBody } from '@/core/portfolio/experience';
import { append, readMeta, writeMeta } from './store';

/** The portfolio on the phone: experiences are events; drafts, and who the person is, stay here and are erased with the rest. */

/** Each throws StoreWriteError, with nothing written. */
export const saveExperience = async (experience: Experience): Promise<void> => {
  await append({ type: 'experience-described', body: toBody(experience) });
};
/** Takes it out; `saveExperience` puts it back. */
export const removeExperience = async (experience: Experience): Promise<void> => {
  await append({ type: 'experience-described', body: toBody(experience, true) });
};

const DRAFTS = 'portfolio-drafts';
type Drafts = Record<string, Experience>;

/** What was being written and is not saved yet, by experience: it survives a closed tab. */
export const readDrafts = async (): Promise<Drafts> => (await readMeta<Drafts>(DRAFTS)) ?? {};
export async function keepDraft(draft: Experience): Promise<void> {
  await writeMeta(DRAFTS, { ...(await readDrafts()), [draft.id]: draft });
}
export async function dropDraft(id: string): Promise<void> {
  const { [id]: _, ...rest } = await readDrafts();
  await writeMeta(DRAFTS, rest);
}

export type Person = PortfolioDocument['person'];
const PERSON = 'portfolio-person';
/** Name, title, contact: for the page that leaves, never an event, never sent. */
export const readPerson = async (): Promise<Person> => (await readMeta<Person>(PERSON)) ?? {};
export const writePerson = (person: Person): Promise<void> => writeMeta(PERSON, person);
