/** About what a card takes, with its answer. */
const SECONDS_A_CARD = 25;
export const minutesFor = (cards: number): number => Math.max(1, Math.round((cards * SECONDS_A_CARD) / 60));
