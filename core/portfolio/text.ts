import type { PortfolioDocument } from './document';
import { blocksNamed, madeOn, WORDS } from './words';

/** A heading and what it holds, or nothing when it holds nothing. */
const section = (title: string, paragraphs: readonly string[]) => (paragraphs.length ? [title.toUpperCase(), ...paragraphs] : []);
const lines = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join('\n');
/** « Sequencing (Thesis; Teaching) »: what shows something, by title. */
const shownBy = (experiences: readonly string[]) => experiences.join('\u00a0; ');

/**
 * The portfolio as plain text, to paste or to save: the CV, then the blocks, then the training. A blank line between
 * paragraphs, « \n » line ends, one at the end; a section with nothing in it is not there.
 */
export function portfolioText({ person, target, date, experiences, coverage, competencies, training }: PortfolioDocument): string {
  const paragraphs = [
    lines(
      person.name ?? WORDS.document,
      person.name && WORDS.document,
      person.headline,
      target && `${WORDS.target}\u00a0: ${target}`,
      person.contact,
    ),
    ...section(
      WORDS.experiences,
      experiences.map(({ title, period, where, lines: said, blocks }) =>
        lines(title, [period, where].filter(Boolean).join(', '), ...said.map((line) => `–\u00a0${line}`), blocksNamed(blocks)),
      ),
    ),
    ...section(WORDS.blocks, [
      WORDS.blocksNote,
      ...coverage.map(({ number, title, experiences: shown }) =>
        lines(`${number}. ${title}`, shown.length ? `Montré par\u00a0: ${shownBy(shown)}` : WORDS.notShown),
      ),
    ]),
    ...section(
      WORDS.competencies,
      competencies.length
        ? [lines(...competencies.map(({ label, experiences: shown }) => `–\u00a0${label}${shown.length ? ` (${shownBy(shown)})` : ''}`))]
        : [],
    ),
    ...section(
      WORDS.training,
      training.rows.length
        ? [
            lines(
              ...training.rows.map(
                ({ title, date: day, hours, source }) =>
                  `–\u00a0${[title, day, hours].filter(Boolean).join(', ')} (${WORDS.sources[source]})`,
              ),
              training.total && `${WORDS.total}\u00a0: ${training.total}`,
            ),
            WORDS.trainingNote,
          ]
        : [],
    ),
    `${madeOn(date)}.`,
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

/** The section of a CV alone: experiences, without blocks nor training. */
export const cvText = ({ experiences }: Pick<PortfolioDocument, 'experiences'>): string =>
  `${experiences
    .map(({ title, period, where, lines: said }) =>
      lines(title, [period, where].filter(Boolean).join(', '), ...said.map((line) => `–\u00a0${line}`)),
    )
    .join('\n\n')}\n`;
