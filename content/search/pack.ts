import type { SearchPack } from '../../core/search/document';
import type { Content } from '../load';
import { searchDocuments } from './documents';
import { namesOf, synonymsOf } from './synonyms';

/** What the search knows of the content, before it is indexed (device/search-index.ts). */
export function searchPack(content: Content): SearchPack {
  const documents = searchDocuments(content);
  const terms = documents.filter((one) => one.kind === 'terme');
  return { documents, names: terms.map(namesOf), same: synonymsOf(documents, terms) };
}
