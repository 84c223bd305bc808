import { exp, log } from './fixed-math';

/**
 * Arithmetic of a template, already compiled (core/content/compile-expression.ts): tokens in postfix order, separated
 * by a space. Numbers, names of variables, and the operators below. Fixed routines: a phone and a server agree.
 */

type Operator = (x: number, y: number) => number;

/** Whole powers by products: 10^6 is exact. */
function power(x: number, y: number): number {
  if (!Number.isInteger(y) || Math.abs(y) > 64) return exp(y * log(x));
  let product = 1;
  for (let i = Math.abs(y); i > 0; i--) product *= x;
  return y < 0 ? 1 / product : product;
}

export const UNARY: Record<string, Operator> = {
  '~': (x) => -x,
  sqrt: Math.sqrt,
  exp,
  ln: log,
  log10: (x) => log(x) / Math.LN10,
  log2: (x) => log(x) / Math.LN2,
  abs: Math.abs,
  floor: Math.floor,
  ceil: Math.ceil,
};
export const BINARY: Record<string, Operator> = {
  '+': (x, y) => x + y,
  '-': (x, y) => x - y,
  '*': (x, y) => x * y,
  '/': (x, y) => x / y,
  '^': power,
  '<': (x, y) => +(x < y),
  '<=': (x, y) => +(x <= y),
  '>': (x, y) => +(x > y),
  '>=': (x, y) => +(x >= y),
  min: Math.min,
  max: Math.max,
  round: (x, y) => Math.round(x * power(10, y)) / power(10, y),
};

/** NaN when a name is unknown; the content check proves that none is. */
export function evaluate(program: string, variables: Readonly<Record<string, number>>): number {
  const stack: number[] = [];
  for (const token of program.split(' ')) {
    const binary = BINARY[token];
    const last = binary || UNARY[token] ? stack.pop()! : 0;
    stack.push(binary ? binary(stack.pop()!, last) : UNARY[token] ? UNARY[token](last, 0) : (variables[token] ?? Number(token)));
  }
  return stack[0]!;
}
