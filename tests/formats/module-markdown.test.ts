import { describe, expect, it } from 'vitest';
import { plainText, refsOf, termsOf } from '@/core/learning/module';
import { parseModule } from '@/formats/module-markdown/parse-module';

const FRONT = `id: perfusion
title: Perfuser une culture
summary: Une phrase.
competencies: [continu-perfusion]
level: 2
minutes: 8
objectives: [Calculer un débit, Choisir une saignée]
prerequisites: ["Aucun."]
audience: Techniciens
assessment: Trois questions
accessibility: Chaque figure est décrite
authors: [Paillasse]
licence: CC-BY-4.0
reviewed: 2026-11-27
changes: [{ date: 2026-11-27, what: Première version. }]
sources: [{ ref: doran }]`;
const CARDS = `## Ce que la perfusion change : tout {#principe}

Un texte de **deux** : trois. Un :term[débit *spécifique*]{#cspr} à 37 °C, 1:10, 10 000 cellules :ref{#doran at="chapitre 3"}.

::figure{file=boucle.svg alt="Ce que montre l'image : tout." caption="Légende"}

- une entrée
- autre

| a | b |
| --- | --- |
| 1 | 2 |

## À vous {#a-vous}

::check{#perfusion-debit}

::simulation{#bioreacteur scenario="perfusion"}

:::key{#cspr ask="Sur quoi règle-t-on le débit ?"}
La réponse.

Sa suite.
:::
`;
const SVG = '<svg viewBox="0 0 350 200"></svg>';
const parse = (cards = CARDS, front = FRONT) =>
  parseModule(`---\n${front}\n---\n\n${cards}`, 'continu', (file) => (file === 'boucle.svg' ? SVG : undefined));
const problems = (cards: string, front?: string) => {
  const parsed = parse(cards, front);
  return parsed.ok ? [] : parsed.problems;
};

describe('a module in Markdown', () => {
  it('becomes cards, with French typography in every text', () => {
    const parsed = parse();
    if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
    const { cards, ...front } = parsed.module;
    expect(front).toMatchObject({ id: 'perfusion', block: 'continu', level: 2, minutes: 8, competencies: ['continu-perfusion'] });
    expect(cards.map((card) => [card.id, card.title])).toEqual([
      ['principe', 'Ce que la perfusion change\u00a0: tout'],
      ['a-vous', 'À vous'],
    ]);
    const [paragraph, figure, list, table] = cards[0]!.blocks;
    if (paragraph?.kind !== 'paragraph') throw new Error('no paragraph');
    expect(plainText(paragraph.children)).toBe(
      'Un texte de deux\u00a0: trois. Un débit spécifique à 37\u00a0°C, 1:10, 10\u202f000 cellules .',
    );
    expect(figure).toEqual({
      kind: 'figure',
      file: 'boucle.svg',
      svg: SVG,
      alt: 'Ce que montre l’image\u00a0: tout.',
      caption: 'Légende',
      width: 350,
      height: 200,
    });
    expect(list).toMatchObject({ kind: 'list', ordered: false, items: [[{ text: 'une entrée' }], [{ text: 'autre' }]] });
    expect(table).toMatchObject({ kind: 'table', head: [[{ text: 'a' }], [{ text: 'b' }]], rows: [[[{ text: '1' }], [{ text: '2' }]]] });
    expect(cards[1]!.blocks).toMatchObject([
      { kind: 'check', item: 'perfusion-debit' },
      { kind: 'simulation', simulation: 'bioreacteur', scenario: 'perfusion' },
      { kind: 'key', id: 'cspr', ask: 'Sur quoi règle-t-on le débit\u202f?', answer: [[{ text: 'La réponse.' }], [{ text: 'Sa suite.' }]] },
    ]);
    expect(termsOf(parsed.module)).toEqual(['cspr']);
    expect(refsOf(cards[0]!)).toEqual(['doran']);
  });

  it('reads the same with the line ends of another system', () => {
    const unix = parse();
    const dos = parseModule(`---\n${FRONT}\n---\n\n${CARDS}`.replace(/\n/g, '\r\n'), 'continu', () => SVG);
    expect(dos).toEqual(unix);
  });

  it.each([
    ['<script>alert(1)</script>', /« html » is not part of the format/],
    ['Un <b>mot</b>.', /« html » is not part of the format/],
    ['Un [lien](https://exemple.fr).', /« link » is not part of the format/],
    ['![image](x.png)', /« image » is not part of the format/],
    ['`code`', /« inlineCode » is not part of the format/],
    ['> citation', /« blockquote » is not part of the format/],
    ['### Un titre de plus', /a card begins with/],
    ['## Sans nom', /a card begins with/],
    ['::video{#x}', /there is no directive ::video/],
    [':::note\nTexte.\n:::', /there is no directive :::note/],
    ['Un mot:autre.', /there is no directive :autre/],
    ['::figure{file=absent.svg alt="Une image qui manque."}', /absent\.svg does not exist/],
    ['::figure{file=boucle.svg}', /figure lacks alt/],
    ['::check{#x couleur=bleu}', /check does not know couleur/],
    ['::simulation{#centrifugeuse}', /there is no simulation centrifugeuse/],
    ['::simulation{#bioreacteur scenario="orage"}', /the simulation bioreacteur has no scenario orage/],
    ['- un\n\n  deux', /an entry of a list is one paragraph/],
  ])('refuses %j, and says where', (text, problem) => {
    const found = problems(`## Carte {#carte}\n\nTexte.\n\n${text}\n`);
    expect(found.join('\n')).toMatch(problem);
    expect(found[0]).toMatch(/^line 2\d: /);
  });

  it('refuses what comes before the first card, two cards of one name, an empty card', () => {
    expect(problems('Texte.\n\n## Carte {#carte}\n\nTexte.')[0]).toMatch(/before the first card/);
    expect(problems('## Carte {#carte}\n\nTexte.\n\n## Autre {#carte}\n\nTexte.')).toEqual(['two cards have the id carte']);
    expect(problems('## Carte {#contenu}\n\nTexte.')[0]).toMatch(/cannot be called contenu/);
    expect(problems('## Carte {#carte}\n')).toEqual(['the card carte is empty']);
  });

  it('refuses a front matter that is absent, broken, short of a field or too long of one', () => {
    expect(parseModule('## Carte {#c}\n', 'continu', () => undefined)).toEqual({
      ok: false,
      problems: [expect.stringMatching(/front matter/)],
    });
    expect(problems(CARDS, 'id: [')[0]).toMatch(/^front matter/);
    expect(problems(CARDS, FRONT.replace(/^audience.*\n/m, ''))).toEqual([expect.stringMatching(/^front matter: audience/)]);
    expect(problems(CARDS, `${FRONT}\nprix: 12`).join()).toMatch(/front matter/);
    expect(problems(CARDS, FRONT.replace('level: 2', 'level: 5')).join()).toMatch(/level/);
  });
});
