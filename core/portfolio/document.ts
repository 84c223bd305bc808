/**
 * A portfolio as it leaves the phone: the same facts as a page, as text and as a PDF. Built by core/portfolio/build-document.ts;
 * everything is already in words, in French typography.
 */
export type PortfolioDocument = {
  /** Kept on the phone only, never an event; each may be absent. */
  person: { name?: string; headline?: string; contact?: string };
  /** The job aimed at. */
  target?: string;
  /** « 27 novembre 2026 » */
  date: string;
  /** In the order of the CV, most recent first. */
  experiences: {
    title: string;
    /** « octobre 2023 à septembre 2026 »; absent when no month was given. */
    period?: string;
    where?: string;
    /** Sentences for the CV, one a line. */
    lines: string[];
    /** Numbers of the certified blocks of the doctorate that it shows, in order. */
    blocks: number[];
  }[];
  /** The certified blocks that something shows, under their official titles. */
  coverage: { number: number; title: string; experiences: string[] }[];
  /** Competencies of the job aimed at that an experience shows. */
  competencies: { label: string; experiences: string[] }[];
  /** For the doctoral school: modules followed here, and training entered by hand. */
  training: {
    rows: { title: string /** « 12 mai 2026 » */; date: string; hours: string; source: 'module' | 'declared' }[];
    /** « 14 h 30 » */
    total: string;
  };
};
