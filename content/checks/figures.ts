import { eachItem } from './check';

/** A description of a few letters describes nothing. */
const ALT = 20;
const WIDTH = 350;
const TALLEST = 260;
const SMALLEST_TEXT = 12;

const ELEMENTS = new Set([
  'svg',
  'g',
  'path',
  'line',
  'polyline',
  'polygon',
  'rect',
  'circle',
  'ellipse',
  'text',
  'tspan',
  'title',
  'desc',
]);
const ATTRIBUTE = /([\w:-]+)\s*=\s*["']([^"']*)["']/g;
const COLOUR = /^(none|currentColor|transparent|var\(--[a-z0-9-]+\))$/;

/** Only a drawing: shapes and text, in the page's own colours, so that it reads in light and in dark and runs nothing. */
export function svgProblems(svg: string, { width: widest, tallest }: { width: number; tallest: number }): string[] {
  const [width, height] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).slice(1).map(Number) as [number?, number?];
  const problems: string[] = [];
  const tags = [...svg.matchAll(/<([a-zA-Z][\w:-]*)([^>]*)>/g)].map(([, name, attributes]) => ({ name: name!, attributes: attributes! }));
  const need = (condition: boolean, problem: string) => {
    if (!condition) problems.push(problem);
  };
  need(svg.startsWith('<svg') && svg.endsWith('</svg>'), 'its figure is not one SVG element.');
  need(
    width === widest && height! <= tallest,
    `its figure's viewBox is ${width} × ${height}, not ${widest} wide and at most ${tallest} high.`,
  );
  need(!/<[!?]/.test(svg), 'its figure holds a declaration.');
  for (const name of new Set(tags.map((tag) => tag.name))) need(ELEMENTS.has(name), `its figure holds the element ${name}.`);
  for (const { attributes } of tags) {
    need(/^[\s/]*$/.test(attributes.replace(ATTRIBUTE, '')), 'its figure holds an attribute without quotes.');
    for (const [, name, value] of attributes.matchAll(ATTRIBUTE)) {
      need(!/^(on\w+|id|class|style|(xlink:)?href)$/i.test(name!), `its figure holds the attribute ${name}.`);
      need(!/url\(|javascript:|data:/i.test(value!), `its figure refers to ${value}.`);
      if (/^(fill|stroke)$/.test(name!)) need(COLOUR.test(value!), `its figure has a fixed colour (${value}).`);
      if (name === 'font-size')
        need(Number.parseFloat(value!) >= SMALLEST_TEXT, `its figure has text ${value} units high, less than ${SMALLEST_TEXT}.`);
    }
  }
  return [...new Set(problems)];
}

export const figuresAreDrawingsWithAnAlternative = eachItem((item) => {
  if (item.type === 'hotspot')
    return [
      ...(item.figure.alt.length < ALT ? ['its figure is not described in words.'] : []),
      ...svgProblems(item.figure.svg, { width: WIDTH, tallest: TALLEST }),
      ...(item.figure.svg.includes(`viewBox="0 0 ${item.figure.width} ${item.figure.height}"`)
        ? []
        : [`its figure's viewBox is not « 0 0 ${item.figure.width} ${item.figure.height} ».`]),
    ];
  if (item.type === 'chart') return item.chart.alt.length < ALT ? ['its chart is not described in words.'] : [];
  return [];
});
