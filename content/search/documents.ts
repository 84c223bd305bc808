import type { SearchDocument } from '../../core/search/document';
import type { Content } from '../load';
import { document, type SearchSource } from './document';
import { LEARNING } from './learning';
import { ROOMS } from './rooms';
import { RULES_CITED } from './rules';
import { SECTOR } from './sector';

const PAGES: SearchSource = () => ROOMS.map(({ id, title, also, text, href }) => document('page', id, title, href, { also, text: [text] }));

/** One function a kind of content. Another kind joins by its function here, and its name in core/search/document.ts. */
const SOURCES: SearchSource[] = [...LEARNING, ...SECTOR, RULES_CITED, PAGES];

/** Everything that can be found. */
export const searchDocuments = (content: Content): SearchDocument[] => SOURCES.flatMap((source) => source(content));
