import type { Style } from './typesetter';

export const INK = '#15202f';
export const GREY = '#4a5668';
export const BLUE = '#22398f';
export const HAIR = '#c3c9d6';
const WHITE = '#ffffff';

/**
 * The scale of type. `density` 1 is the size that reads best; less draws sizes and white together, so that a full
 * portfolio still holds on its page. Points.
 */
export function stylesOf(density: number) {
  const style = (weight: Style['weight'], size: number, leading: number, colour: string): Style => ({
    weight,
    size: size * density,
    leading: leading * density,
    colour,
  });
  return {
    white: (points: number) => points * density,
    name: style('bold', 25, 29, INK),
    eyebrow: style('bold', 8.6, 13, BLUE),
    date: style('regular', 8.6, 13, GREY),
    headline: style('regular', 11.6, 15.5, INK),
    target: style('bold', 9.6, 13.5, BLUE),
    contact: style('regular', 9.2, 13.5, GREY),
    section: style('bold', 11.2, 15, BLUE),
    note: style('regular', 7.8, 10.6, GREY),
    title: style('bold', 9.8, 13.2, INK),
    aside: style('regular', 8.4, 11.2, GREY),
    body: style('regular', 9.3, 12.8, INK),
    small: style('regular', 8.2, 10.8, INK),
    shown: style('regular', 7.8, 10.6, GREY),
    head: style('bold', 7.8, 10.6, GREY),
    cell: style('regular', 8.6, 11.6, INK),
    cellAside: style('regular', 8.6, 11.6, GREY),
    total: style('bold', 8.6, 11.6, INK),
    number: style('bold', 7.8, 10.8, WHITE),
    numberOutlined: style('bold', 7.8, 10.8, BLUE),
  };
}

export type Styles = ReturnType<typeof stylesOf>;
