/** A way to another room, in a list of them. */
export const More = ({ href, title, what }: { href: string; title: string; what: string }) => (
  <li>
    <a href={href} className="block py-3 no-underline">
      <b className="font-semibold">{title}</b>
      <span className="small block">{what}</span>
    </a>
  </li>
);
