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

/** One entry a draft: it is written without being read first, which a page that goes has no time for. */
const DRAFT = 'portfolio-draft:';
const ALL_DRAFTS = () => IDBKeyRange.bound(DRAFT, `${DRAFT}\uffff`);

/** What was being written and is not saved yet: it survives a closed tab. */
export const readDrafts = async (): Promise<Experience[]> => (await (await database()).getAll('meta', ALL_DRAFTS())) as Experience[];
export async function keepDraft(draft: Experience): Promise<void> {
  const tx = (await database()).transaction('meta', 'readwrite');
  const put = tx.store.put(draft, DRAFT + draft.id);
  // Without it, a page that is leaving takes its transaction with it.
  tx.commit();
  await Promise.all([put, tx.done]);
}
export const dropDraft = async (id: string): Promise<void> => (await database()).delete('meta', DRAFT + id);

export type Person = PortfolioDocument['person'];
const PERSON = 'portfolio-person';
/** Name, title, contact: for the page that leaves, never an event, never sent. */
export const readPerson = async (): Promise<Person> => (await readMeta<Person>(PERSON)) ?? {};
export const writePerson = (person: Person): Promise<void> => writeMeta(PERSON, person);
