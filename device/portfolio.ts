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

const DRAFTS = 'portfolio-drafts';
type Drafts = Record<string, Experience>;

/** What was being written and is not saved yet, by experience: it survives a closed tab. */
export const readDrafts = async (): Promise<Drafts> => (await readMeta<Drafts>(DRAFTS)) ?? {};
export const keepDraft = (draft: Experience): Promise<void> => changeDrafts((drafts) => ({ ...drafts, [draft.id]: draft }));
export const dropDraft = (id: string): Promise<void> => changeDrafts(({ [id]: _, ...rest }) => rest);

/** Read and written in one transaction: a draft kept late must not bring back one that was dropped meanwhile, nor another tab's be lost. */
async function changeDrafts(change: (drafts: Drafts) => Drafts): Promise<void> {
  const tx = (await database()).transaction('meta', 'readwrite');
  const drafts = ((await tx.store.get(DRAFTS)) as Drafts | undefined) ?? {};
  await Promise.all([tx.store.put(change(drafts), DRAFTS), tx.done]);
}

export type Person = PortfolioDocument['person'];
const PERSON = 'portfolio-person';
/** Name, title, contact: for the page that leaves, never an event, never sent. */
export const readPerson = async (): Promise<Person> => (await readMeta<Person>(PERSON)) ?? {};
export const writePerson = (person: Person): Promise<void> => writeMeta(PERSON, person);
