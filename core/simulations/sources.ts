/** Entries of content/bibliography.yaml that the simulations cite (a test checks that they are there), as they are printed. */
export const SOURCES = {
  doran: 'Doran, Bioprocess Engineering Principles, 2e éd., 2013',
  'shuler-kargi-delisa': 'Shuler, Kargi et DeLisa, Bioprocess Engineering, 3e éd., 2017',
  'nienow-2006': 'Nienow, Cytotechnology 50, 2006',
  'jagschies-2018': 'Jagschies et al., Biopharmaceutical Processing, 2018',
  'konstantinov-cooney-2015': 'Konstantinov et Cooney, J. Pharm. Sci. 104, 2015',
  'clincke-2013-partie-1': 'Clincke et al., Biotechnol. Prog. 29, 2013',
  'montgomery-spc': 'Montgomery, Introduction to Statistical Quality Control, 8e éd.',
  'western-electric-1956': 'Western Electric, Statistical Quality Control Handbook, 1956',
  'nelson-1984': 'Nelson, J. Quality Technology 16(4), 1984',
  'carta-jungbauer': 'Carta et Jungbauer, Protein Chromatography, 2e éd., 2020',
} as const;
export type SourceId = keyof typeof SOURCES;
