import type { Heading, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmTable } from 'micromark-extension-gfm-table';
import { frenchTypography } from '../../core/content/typography';
import { type Card, type CardBlock, type Inline, type Module, SIMULATIONS, type SimulationName } from '../../core/learning/module';
import { SCENARIOS } from '../../core/simulations/scenarios';
import { readFront } from './front-matter';

/**
 * Markdown with front matter and directives → a module. One format for the built-in content and for training bodies'.
 * Everything that is not in the closed list below is an error that says its line: nothing is dropped in silence, and
 * nothing that runs can pass (raw HTML and links are refused).
 */

/** A drawing beside the Markdown, already read: its text, or undefined when there is no such file. */
export type ReadFigure = (file: string) => string | undefined;

export type ParsedModule = { ok: true; module: Module } | { ok: false; problems: string[] };

/** Names that the page of a module already gives. */
const RESERVED: ReadonlySet<string> = new Set(['contenu', 'titre-fin', 'titre-module']);

type Directive = ContainerDirective | LeafDirective | TextDirective;
const FRONT = /^---\n([\s\S]*?)\n---\n/;
/** `## Titre {#carte}` */
const CARD_TITLE = /^(.*?)\s*\{#([a-z0-9-]+)\}$/;

export function parseModule(source: string, block: string, readFigure: ReadFigure): ParsedModule {
  const text = source.replace(/\r\n/g, '\n');
  const front = FRONT.exec(text);
  if (!front) return { ok: false, problems: ['it does not begin with a front matter between two lines « --- »'] };
  const problems: string[] = [];
  const parsed = readFront(front[1]!, problems);
  const lines = front[0].split('\n').length - 1;
  const reader = new Reader(readFigure, lines, problems);
  const root = fromMarkdown(text.slice(front[0].length), {
    extensions: [directive(), gfmTable()],
    mdastExtensions: [directiveFromMarkdown(), gfmTableFromMarkdown()],
  });
  const cards = reader.cards(root);
  if (problems.length || !parsed) return { ok: false, problems };
  return { ok: true, module: { ...parsed, block, cards } };
}

class Reader {
  constructor(
    private readonly readFigure: ReadFigure,
    /** Lines of front matter before the Markdown. */
    private readonly before: number,
    private readonly problems: string[],
  ) {}

  private refuse(node: Nodes, why: string): void {
    this.problems.push(`line ${(node.position?.start.line ?? 0) + this.before}: ${why}`);
  }

  cards(root: Root): Card[] {
    const cards: Card[] = [];
    for (const node of root.children) {
      if (node.type === 'heading') {
        const card = this.card(node);
        if (card) cards.push(card);
        continue;
      }
      const block = this.block(node);
      if (!block) continue;
      const card = cards.at(-1);
      if (card) card.blocks.push(block);
      else this.refuse(node, 'a text comes before the first card (## Titre {#carte})');
    }
    const ids = cards.map((card) => card.id);
    for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) this.problems.push(`two cards have the id ${id}`);
    for (const id of ids.filter((id) => RESERVED.has(id))) this.problems.push(`a card cannot be called ${id}: the page has one already`);
    for (const card of cards) if (card.blocks.length === 0) this.problems.push(`the card ${card.id} is empty`);
    return cards;
  }

  private card(node: Heading): Card | undefined {
    const text = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
    const found = CARD_TITLE.exec(text);
    if (node.depth !== 2 || !found || node.children.some((child) => child.type !== 'text')) {
      this.refuse(node, 'a card begins with « ## Titre {#carte} », plain text, and there is no other heading');
      return undefined;
    }
    return { id: found[2]!, title: frenchTypography(found[1]!), blocks: [] };
  }

  private block(node: RootContent): CardBlock | undefined {
    switch (node.type) {
      case 'paragraph':
        return { kind: 'paragraph', children: this.inlines(node.children) };
      case 'list':
        return {
          kind: 'list',
          ordered: Boolean(node.ordered),
          items: node.children.map((item) => {
            const [first, ...rest] = item.children;
            if (first?.type !== 'paragraph' || rest.length) {
              this.refuse(item, 'an entry of a list is one paragraph');
              return [];
            }
            return this.inlines(first.children);
          }),
        };
      case 'table': {
        const [head, ...rows] = node.children.map((row) => row.children.map((cell) => this.inlines(cell.children)));
        return { kind: 'table', head: head ?? [], rows };
      }
      case 'leafDirective':
        return this.leaf(node);
      case 'containerDirective':
        return this.key(node);
      default:
        this.refuse(node, `« ${node.type} » is not part of the format`);
        return undefined;
    }
  }

  /** The attributes of a directive; those that are missing or too many are refused. */
  private attributes(node: Directive, needed: readonly string[], optional: readonly string[] = []): Record<string, string> | undefined {
    const given = Object.fromEntries(Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? '']));
    const missing = needed.filter((name) => !given[name]);
    const unknown = Object.keys(given).filter((name) => !needed.includes(name) && !optional.includes(name));
    if (missing.length) this.refuse(node, `${node.name} lacks ${missing.join(', ')}`);
    if (unknown.length) this.refuse(node, `${node.name} does not know ${unknown.join(', ')}`);
    return missing.length || unknown.length ? undefined : given;
  }

  private leaf(node: LeafDirective): CardBlock | undefined {
    switch (node.name) {
      case 'figure': {
        const given = this.attributes(node, ['file', 'alt'], ['caption']);
        if (!given) return undefined;
        const svg = this.readFigure(given.file!);
        const size = svg && /viewBox="0 0 (\d+) (\d+)"/.exec(svg);
        if (!svg || !size) {
          this.refuse(node, `${given.file} does not exist beside the module, or its viewBox is not « 0 0 W H »`);
          return undefined;
        }
        return {
          kind: 'figure',
          file: given.file!,
          svg,
          alt: frenchTypography(given.alt!),
          ...(given.caption ? { caption: frenchTypography(given.caption) } : {}),
          width: Number(size[1]),
          height: Number(size[2]),
        };
      }
      case 'check': {
        const given = this.attributes(node, ['id']);
        return given && { kind: 'check', item: given.id! };
      }
      case 'simulation': {
        const given = this.attributes(node, ['id'], ['scenario']);
        if (!given) return undefined;
        if (!(SIMULATIONS as readonly string[]).includes(given.id!)) {
          this.refuse(node, `there is no simulation ${given.id}`);
          return undefined;
        }
        const simulation = given.id as SimulationName;
        if (given.scenario && !(SCENARIOS[simulation] as readonly string[]).includes(given.scenario)) {
          this.refuse(node, `the simulation ${simulation} has no scenario ${given.scenario}`);
          return undefined;
        }
        return { kind: 'simulation', simulation, ...(given.scenario ? { scenario: given.scenario } : {}) };
      }
      default:
        this.refuse(node, `there is no directive ::${node.name}`);
        return undefined;
    }
  }

  private key(node: ContainerDirective): CardBlock | undefined {
    if (node.name !== 'key') {
      this.refuse(node, `there is no directive :::${node.name}`);
      return undefined;
    }
    const given = this.attributes(node, ['id', 'ask']);
    const answer = node.children.map((child) => {
      if (child.type === 'paragraph') return this.inlines(child.children);
      this.refuse(child, 'a key point holds paragraphs only');
      return [];
    });
    return given && { kind: 'key', id: given.id!, ask: frenchTypography(given.ask!), answer };
  }

  private inlines(nodes: readonly PhrasingContent[]): Inline[] {
    return nodes.flatMap((node): Inline[] => {
      switch (node.type) {
        case 'text':
          return [{ kind: 'text', text: frenchTypography(node.value.replace(/\n/g, ' ')) }];
        case 'strong':
        case 'emphasis':
          return [{ kind: node.type, children: this.inlines(node.children) }];
        case 'textDirective':
          return this.directive(node);
        default:
          this.refuse(node, `« ${node.type} » is not part of the format`);
          return [];
      }
    });
  }

  private directive(node: TextDirective): Inline[] {
    if (node.name === 'term') {
      const given = this.attributes(node, ['id']);
      return given ? [{ kind: 'term', term: given.id!, children: this.inlines(node.children) }] : [];
    }
    if (node.name === 'ref') {
      const given = this.attributes(node, ['id'], ['at']);
      return given ? [{ kind: 'ref', ref: given.id!, ...(given.at ? { at: frenchTypography(given.at) } : {}) }] : [];
    }
    // « 1:10 »: the parser takes « :10 » for a directive.
    if (/^\d/.test(node.name) && node.children.length === 0) return [{ kind: 'text', text: `:${node.name}` }];
    this.refuse(node, `there is no directive :${node.name} (a colon stuck to a word is read as one)`);
    return [];
  }
}
