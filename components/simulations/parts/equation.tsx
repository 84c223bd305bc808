/** An equation written in a line: `_{x}` is a subscript, `^{x}` a superscript. */
export function Equation({ text }: { text: string }) {
  const pieces = [...text.matchAll(/([_^])\{([^}]*)\}|[^_^]+/g)];
  return (
    <>
      {pieces.map(([whole, sign, inner], i) => {
        const key = `${i}${whole}`;
        if (sign === '_') return <sub key={key}>{inner}</sub>;
        if (sign === '^') return <sup key={key}>{inner}</sup>;
        return whole;
      })}
    </>
  );
}

export function Equations({ list }: { list: readonly string[] }) {
  return (
    <ul className="small num grid gap-1.5">
      {list.map((equation) => (
        <li key={equation}>
          <Equation text={equation} />
        </li>
      ))}
    </ul>
  );
}
