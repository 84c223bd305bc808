import type { Term } from '@/core/learning/module';

/** What an entry names, in words. Those without a kind are notions of the field. */
export const KINDS: Record<NonNullable<Term['kind']>, { one: string; many: string }> = {
  organisme: { one: 'Organisme', many: 'Organismes' },
  diplome: { one: 'Diplôme', many: 'Diplômes' },
  dispositif: { one: 'Dispositif', many: 'Dispositifs' },
};
