import type { PortfolioDocument } from '@/core/portfolio/document';
import { type Experience, toBody } from '@/core/portfolio/experience';
import { append, database, readMeta, writeMeta } from './store';

/** The portfolio on the phone: experiences are events; drafts, and who the person is, stay here and are erased with the rest. */

/** Each throws StoreWriteError, with nothing written. */
export const saveExperience = async (experience: Experience): Promise<void> => {
  await append({ type: 'experience-described', body: toBody(experience) });
};
/** Takes it out; `saveExperience` puts it back. */
export const removeExperience = async (experience: Experience): Promise<void> => {
  await append({ type: 'experience-described', body: toBody(experience, true) });
};

/** One entry a draft: two tabs do not undo each other's. */
const DRAFT = 'portfolio-draft:';
const ALL_DRAFTS = () => IDBKeyRange.bound(DRAFT, `${DRAFT}\uffff`);

/** What was being written and is not saved yet: it survives a closed tab. */
export const readDrafts = async (): Promise<Experience[]> => (await (await database()).getAll('meta', ALL_DRAFTS())) as Experience[];
export const keepDraft = (draft: Experience): Promise<void> => writeMeta(DRAFT + draft.id, draft);
export const dropDraft = async (id: string): Promise<void> => (await database()).delete('meta', DRAFT + id);

export type Person = PortfolioDocument['person'];
const PERSON = 'portfolio-person';
/** Name, title, contact: for the page that leaves, never an event, never sent. */
export const readPerson = async (): Promise<Person> => (await readMeta<Person>(PERSON)) ?? {};
export const writePerson = (person: Person): Promise<void> => writeMeta(PERSON, person);
