/** A face as bytes: esbuild's `binary` loader, in scripts/build-portfolio-pdf.ts alone. */
declare module '*.woff' {
  const bytes: Uint8Array;
  export default bytes;
}
