import type PDFDocument from 'pdfkit';
import { type Faces, PARTS, type Part, type Weight } from './faces';

/** Sizes and leading in points; colour as #rrggbb. */
export type Style = { weight: Weight; size: number; leading: number; colour: string };

/** Text in one face. `stretch` is the width of its characters, in percent. */
type Run = { face: string; text: string; stretch: number };

/** Shown for a character that no face has: PDF/UA forbids the empty box of a font. */
const UNKNOWN = '?';
/** Neither face has them, and each has an equal: shown so, and so copied. */
const EQUALS: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2192': '->',
  '\u2190': '<-',
  '\u21d2': '=>',
  '\u2009': '\u202f',
  '\u0009': ' ',
  '\u200b': '',
  '\u00ad': '',
};
/** No-break narrow space: not in the face. A no-break space, narrowed. */
const NARROW = '\u202f';
const NARROW_STRETCH = 72;
/** Where a line may end: after ordinary spaces, but for a sign and its number or a mark that French sets apart; after hyphens and slashes between letters. */
const BREAKS = /(?<=(?<![«≥≤≈<>=±]) )(?![»;:!?%])|(?<=\p{L}[-/])(?=\p{L})/u;

/** What types of pdfkit leave out. The first is not public: the tests see when a new version renames it. */
type Inner = { _font: { font: { hasGlyphForCodePoint(point: number): boolean } } };

type TextOptions = PDFKit.Mixins.TextOptions & { horizontalScaling: number };

const options = (horizontalScaling: number): TextOptions => ({ lineBreak: false, baseline: 'alphabetic', horizontalScaling });

const nameOf = (weight: Weight, part: Part) => `${weight} ${part}`;

/** Measures and draws lines of text on a pdfkit document. */
export class Typesetter {
  /** Characters met that no face has. */
  readonly missing = new Set<string>();
  private readonly has = new Map<string, boolean>();

  constructor(
    readonly doc: InstanceType<typeof PDFDocument>,
    faces: Faces,
  ) {
    for (const weight of ['regular', 'bold'] as const)
      for (const part of PARTS) doc.registerFont(nameOf(weight, part), new Uint8Array(faces[weight][part]));
  }

  width(text: string, style: Style): number {
    return this.runs(text, style.weight).reduce((sum, run) => sum + this.runWidth(run, style), 0);
  }

  /** Lines no wider than `width` points, each with the space that ended it; a word that is too long is cut. */
  lines(text: string, style: Style, width: number): string[] {
    const lines: string[] = [];
    let line = '';
    for (const word of text
      .replace(/[\n\r ]+/g, ' ')
      .trim()
      .split(BREAKS)
      .flatMap((piece) => this.cut(piece, style, width))) {
      if (line && this.width((line + word).trimEnd(), style) > width) {
        lines.push(line);
        line = '';
      }
      line += word;
    }
    return line ? [...lines, line] : lines;
  }

  /** Draws one line, its baseline at `y`; returns where it ends. */
  draw(text: string, style: Style, x: number, y: number): number {
    let at = x;
    for (const run of this.runs(text, style.weight)) {
      this.doc.font(run.face, style.size).fillColor(style.colour);
      this.doc.text(run.text, at, y, options(run.stretch));
      at += this.runWidth(run, style);
    }
    return at;
  }

  private runWidth(run: Run, style: Style): number {
    // Its own rather than pdfkit's `horizontalScaling` option of widthOfString, which its types lack.
    return (this.doc.font(run.face, style.size).widthOfString(run.text) * run.stretch) / 100;
  }

  private cut(word: string, style: Style, width: number): string[] {
    if (this.width(word.trimEnd(), style) <= width) return [word];
    const pieces = [''];
    for (const character of word) {
      if (pieces.at(-1) && this.width(pieces.at(-1) + character, style) > width) pieces.push('');
      pieces[pieces.length - 1] += character;
    }
    return pieces;
  }

  private runs(text: string, weight: Weight): Run[] {
    const runs: Run[] = [];
    for (const written of text.normalize('NFC')) {
      for (const character of EQUALS[written] ?? written) {
        const narrow = character === NARROW;
        const shown = narrow ? '\u00a0' : character;
        const face = this.faceOf(shown, weight);
        const run = { face: face ?? nameOf(weight, 'latin'), text: face ? shown : UNKNOWN, stretch: narrow ? NARROW_STRETCH : 100 };
        if (!face) this.missing.add(written);
        const last = runs.at(-1);
        if (last && last.face === run.face && last.stretch === run.stretch) last.text += run.text;
        else runs.push(run);
      }
    }
    return runs;
  }

  private faceOf(character: string, weight: Weight): string | undefined {
    return PARTS.map((part) => nameOf(weight, part)).find((face) => {
      const key = face + character;
      const known = this.has.get(key);
      if (known !== undefined) return known;
      const has = (this.doc.font(face) as unknown as Inner)._font.font.hasGlyphForCodePoint(character.codePointAt(0)!);
      this.has.set(key, has);
      return has;
    });
  }
}
