import { createHash } from 'node:crypto';
import { stemmer } from '@orama/stemmers/french';
import MiniSearch from 'minisearch';
import type { SearchPack } from '../../core/search/document';
import { indexOptions, rowsOf } from '../../core/search/index-options';
import { content } from '../load';
import { searchPack } from './pack';

/**
 * The file that phones search in: documents and their index, built here once. A slow phone reads it in a quarter of the
 * time that indexing would take it, at each opening of the page; it weighs twice as much, once.
 */

export function searchFileOf(pack: SearchPack): { name: string; text: string } {
  const index = new MiniSearch(indexOptions(stemmer));
  index.addAll(rowsOf(pack));
  const text = JSON.stringify({ ...pack, index });
  return { name: `index.${createHash('sha256').update(text).digest('hex').slice(0, 16)}.json`, text };
}

let made: ReturnType<typeof searchFileOf> | undefined;

/** Of the content as it is, made once a process; it stands under `/paquets/`. */
export function searchFile(): { name: string; text: string } {
  made ??= searchFileOf(searchPack(content()));
  return made;
}
