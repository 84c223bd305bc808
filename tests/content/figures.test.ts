import { describe, expect, it } from 'vitest';
import { svgProblems } from '@/content/checks/figures';
import { first, problemsAfter, real } from './support/broken-content';

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 350 200">${inside}</svg>`;

const FRAME = { width: 350, tallest: 260 };

describe('a drawing', () => {
  it('may hold shapes and text in the page’s colours', () => {
    expect(
      svgProblems(
        svg('<g fill="none"><path d="M0 0" stroke="var(--ink)"/><text font-size="12" fill="var(--stain-3)">a &lt; b</text></g>'),
        FRAME,
      ),
    ).toEqual([]);
  });

  it.each([
    ['<script>alert(1)</script>', 'its figure holds the element script.'],
    ['<foreignObject/>', 'its figure holds the element foreignObject.'],
    ['<image width="1"/>', 'its figure holds the element image.'],
    ['<style>a{}</style>', 'its figure holds the element style.'],
    ['<a><path d="M0 0"/></a>', 'its figure holds the element a.'],
    ['<path onclick="go()"/>', 'its figure holds the attribute onclick.'],
    ['<path onclick=go()/>', 'its figure holds an attribute without quotes.'],
    ['<path id="x"/>', 'its figure holds the attribute id.'],
    ["<path style='fill: red'/>", 'its figure holds the attribute style.'],
    ['<path xlink:href="a.svg"/>', 'its figure holds the attribute xlink:href.'],
    ['<path mask="url(https://example.org)"/>', 'its figure refers to url(https://example.org).'],
    ['<path fill="#fff"/>', 'its figure has a fixed colour (#fff).'],
    ['<text font-size="9">a</text>', 'its figure has text 9 units high, less than 12.'],
    ['<!DOCTYPE svg>', 'its figure holds a declaration.'],
  ])('refuses %s', (inside, problem) => expect(svgProblems(svg(inside), FRAME)).toContain(problem));

  it('refuses a frame too large for a phone', () => {
    expect(svgProblems('<svg viewBox="0 0 700 300"></svg>', FRAME)).toEqual([
      "its figure's viewBox is 700 × 300, not 350 wide and at most 260 high.",
    ]);
    expect(svgProblems('<p>dessin</p>', FRAME)).toContain('its figure is not one SVG element.');
  });
});

it('refuses a scheme or a chart that is not described in words', () => {
  expect(
    problemsAfter((content) => {
      first(content, 'aval', 'hotspot').figure.alt = 'Schéma';
      first(content, 'aval', 'chart').chart.alt = 'Courbe';
    }),
  ).toEqual([
    `blocks/aval/items.yaml: ${first(real, 'aval', 'hotspot').id}: its figure is not described in words.`,
    `blocks/aval/items.yaml: ${first(real, 'aval', 'chart').id}: its chart is not described in words.`,
  ]);
});

it('looks at the figures of the content', () => {
  expect(
    problemsAfter((content) => {
      const { figure } = first(content, 'aval', 'hotspot');
      figure.svg = figure.svg.replace('</svg>', '<script/></svg>');
    }),
  ).toEqual([`blocks/aval/items.yaml: ${first(real, 'aval', 'hotspot').id}: its figure holds the element script.`]);
});
