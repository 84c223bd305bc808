import { BINARY, UNARY } from '../assessment/expression';

/** From what an author writes (« masse / titre ») to the postfix program that phones run (« masse titre / »). */

export class ExpressionError extends Error {}

const TOKEN = /\s*(?:(\d+(?:\.\d+)?(?:e[+-]?\d+)?)|([A-Za-z][A-Za-z0-9_]*)|(<=|>=|[-+*/^(),<>]))/y;
const NAMED = { pi: Math.PI } as const;

export const isReserved = (name: string): boolean => name === 'answer' || name in NAMED || name in UNARY || name in BINARY;

/** `names`: the variables that may be used. Throws ExpressionError, in a sentence. */
export function compileExpression(source: string, names: ReadonlySet<string>): string {
  const tokens = tokenise(source);
  const out: string[] = [];
  let at = 0;
  const fail = (what: string): never => {
    throw new ExpressionError(`« ${source} »: ${what}`);
  };
  const take = (token: string) => {
    if (tokens[at] !== token) fail(`${token} is expected ${at < tokens.length ? `before ${tokens[at]}` : 'at the end'}`);
    at++;
  };
  const binary = (operators: readonly string[], operand: () => void) => {
    operand();
    while (operators.includes(tokens[at]!)) {
      const operator = tokens[at++]!;
      operand();
      out.push(operator);
    }
  };
  const comparison = () => binary(['<', '<=', '>', '>='], sum);
  const sum = () => binary(['+', '-'], product);
  const product = () => binary(['*', '/'], signed);
  const signed = () => {
    if (tokens[at] !== '-') return raised();
    at++;
    signed();
    out.push('~');
  };
  // Right to left, and tighter than a minus sign: −2^2 is −4.
  const raised = () => {
    primary();
    if (tokens[at] !== '^') return;
    at++;
    signed();
    out.push('^');
  };
  const primary = () => {
    const token = tokens[at++];
    if (token === undefined) fail('it stops too early');
    else if (token === '(') {
      sum();
      take(')');
    } else if (/^\d/.test(token)) out.push(token);
    else if (!/^[A-Za-z]/.test(token)) fail(`${token} is misplaced`);
    else if (token in NAMED) out.push(String(NAMED[token as keyof typeof NAMED]));
    else if (tokens[at] === '(' && (token in UNARY || token in BINARY)) {
      take('(');
      sum();
      if (token in BINARY) {
        take(',');
        sum();
      }
      take(')');
      out.push(token);
    } else if (names.has(token)) out.push(token);
    else fail(`${token} is not a parameter nor a result named before`);
  };
  comparison();
  if (at < tokens.length) fail(`${tokens[at]} is misplaced`);
  return out.join(' ');
}

function tokenise(source: string): string[] {
  const tokens: string[] = [];
  // Typography may have made some spaces non-breaking.
  const text = source.replace(/\s/g, ' ').trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw new ExpressionError(`« ${source} »: « ${text.slice(start).trim()} » cannot be read`);
    tokens.push((match[1] ?? match[2] ?? match[3])!);
  }
  return tokens;
}
