/**
 * The faces of the PDF, as the bytes of static WOFF or TTF files. A piece of text is set in the first face that has all
 * its characters: the app's own, its Latin extended part (« Łukasz », « Škoda »), then Roboto for Greek and signs (« TGF-β », « ≥ »).
 */
export type Weight = 'regular' | 'bold';
export type Faces = Record<Weight, { latin: Uint8Array; latinExtended: Uint8Array; science: Uint8Array }>;

export type Part = keyof Faces[Weight];
/** In the order in which they are tried. */
export const PARTS: readonly Part[] = ['latin', 'latinExtended', 'science'];
