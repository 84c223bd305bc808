import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type StructureNode = { role?: string; children?: StructureNode[]; type?: string; id?: string };
export type ReadPage = {
  /** As the bytes give it, every space an ordinary one, a space between lines. */
  text: string;
  /** As the structure orders it: what a screen reader says, artifacts left out. */
  spoken: string;
  /** The text of each element of a role, in order. */
  of(role: string): string[];
  structure: StructureNode;
  images: number;
  width: number;
  height: number;
};

const IMAGES = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What a reader of PDFs finds in the bytes: pdf.js, another hand than the one that wrote them. */
export async function readPdf(bytes: Uint8Array) {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const { fnArray } = await page.getOperatorList();
    const structure = (await page.getStructTree()) as StructureNode;
    const [, , width, height] = page.view as [number, number, number, number];
    const byContent = new Map<string, string>();
    let text = '';
    let open = '';
    for (const item of items) {
      if ('str' in item) {
        const said = item.str + (item.hasEOL ? ' ' : '');
        text += said;
        byContent.set(open, (byContent.get(open) ?? '') + said);
      } else if (item.type.startsWith('begin')) open = item.id ?? '';
      else open = '';
    }
    const spoken = (node: StructureNode): string =>
      node.type === 'content' ? (byContent.get(node.id!) ?? '') : (node.children ?? []).map(spoken).join(' ');
    const nodes = (node: StructureNode): StructureNode[] => [node, ...(node.children ?? []).flatMap(nodes)];
    pages.push({
      text: plain(text),
      spoken: plain(spoken(structure)),
      of: (role) =>
        nodes(structure)
          .filter((node) => node.role === role)
          .map((node) => plain(spoken(node))),
      structure,
      images: fnArray.filter((operation) => IMAGES.has(operation)).length,
      width,
      height,
    });
  }
  const { info, metadata } = await document.getMetadata();
  const preferences = await document.getViewerPreferences();
  const marks = await document.getMarkInfo();
  await task.destroy();
  return { pages, info: info as Record<string, unknown>, metadata, preferences, marks };
}

/** Every role under a node, in reading order. */
export const rolesOf = (node: StructureNode): string[] => [
  ...(node.role ? [node.role] : []),
  ...(node.children ?? []).flatMap((child) => rolesOf(child)),
];

/** « Sect(H2 L(LI LI)) »: the roles and what holds what, marked contents left out. */
export function outline(node: StructureNode): string {
  const children = (node.children ?? []).filter((child) => child.role).map(outline);
  return children.length ? `${node.role}(${children.join(' ')})` : String(node.role);
}

/** The names of the faces in the bytes, and how many of them are embedded. */
export function fontsOf(bytes: Uint8Array) {
  const source = new TextDecoder('latin1').decode(bytes);
  const names = [...source.matchAll(/\/FontName \/([^\s/]+)/g)].map(([, name]) => name!);
  return {
    names,
    embedded: source.match(/\/FontFile2 /g)?.length ?? 0,
    // One for each face, and none of the fourteen that a reader is supposed to have.
    faces: source.match(/\/Type \/Font\s[^>]*\/Subtype \/(Type0|Type1|TrueType)/g)?.length ?? 0,
  };
}
