import type { Style, Typesetter } from './typesetter';

/** Points. A4, margins of 18 mm. */
export const PAGE = { width: 595.28, height: 841.89, margin: 51 } as const;
const BOTTOM = PAGE.height - PAGE.margin;
export const WIDTH = PAGE.width - 2 * PAGE.margin;

/** Standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that this document uses. */
export type Tag = 'Document' | 'Sect' | 'H1' | 'H2' | 'H3' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD';
/** Of a list or of a table's cell, as the PDF names them. */
export type Attributes = { O: 'List'; ListNumbering: string } | { O: 'Table'; Scope?: string; ColSpan?: number };

export type Line = { page: number; x: number /** Of the baseline, from the top. */; y: number; text: string; style: Style };
export type Branch = { tag: Tag; attributes?: Attributes; children: Placed[] };
export type Leaf = { tag: Tag; attributes?: Attributes; lines: Line[] };
/** What is said, in reading order, and where it stands. */
export type Placed = Branch | Leaf;

/** What is drawn and says nothing: an artifact for whoever listens. */
export type Mark = { page: number; x: number; y: number; width: number; height: number; colour: string; outlined?: boolean };

export const branch = (tag: Tag, children: Placed[], attributes?: Attributes): Branch => ({
  tag,
  children,
  ...(attributes && { attributes }),
});

/** Every line under a piece of the document, in reading order. */
export const linesOf = (placed: Placed): Line[] => ('lines' in placed ? placed.lines : placed.children.flatMap(linesOf));

/** Where the next piece goes: a page (from 0) and a height from its top. Text is placed, not yet drawn. */
export class Sheet {
  page = 0;
  y: number = PAGE.margin;
  readonly marks: Mark[] = [];

  constructor(readonly type: Typesetter) {}

  /** Turns the page unless `height` points are left on it. */
  room(height: number): void {
    if (this.y + height > BOTTOM + 0.01 && this.y > PAGE.margin) this.turn();
  }

  /** White between two pieces; none at the top of a page. */
  space(height: number): void {
    if (this.y > PAGE.margin) this.y += height;
  }

  /** A paragraph in a column, line by line, on the next page when this one is full. */
  text(tag: Tag, text: string, style: Style, x: number, width: number, attributes?: Attributes): Leaf {
    const lines = this.type.lines(text, style, width).map((line) => {
      this.room(style.leading);
      const placed = { page: this.page, x, y: this.y + baseline(style), text: line, style };
      this.y += style.leading;
      return placed;
    });
    return { tag, lines, ...(attributes && { attributes }) };
  }

  /** How high a paragraph would be. */
  height(text: string, style: Style, width: number): number {
    return this.type.lines(text, style, width).length * style.leading;
  }

  rule(colour: string, height: number, x: number = PAGE.margin, width: number = WIDTH): void {
    this.marks.push({ page: this.page, x, y: this.y, width, height, colour });
  }

  private turn(): void {
    this.page += 1;
    this.y = PAGE.margin;
  }
}

/** From the top of a line to its baseline: capitals stand in the middle of the leading. */
export const baseline = (style: Style) => style.leading / 2 + 0.34 * style.size;
