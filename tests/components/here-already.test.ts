import { expect, it } from 'vitest';
import { hereAlready } from '@/components/progress/here-already';

/* Before someone's code takes what is on a phone: everything that it holds is named, experiences too. */

it.each([
  [{ answers: 1, experiences: 0 }, '1 réponse est déjà sur ce téléphone.'],
  [{ answers: 12, experiences: 0 }, '12 réponses sont déjà sur ce téléphone.'],
  [{ answers: 0, experiences: 3 }, '3 expériences sont déjà sur ce téléphone.'],
  [{ answers: 2, experiences: 1 }, '2 réponses et 1 expérience sont déjà sur ce téléphone.'],
  [{ answers: 0, experiences: 0 }, 'Ce téléphone a déjà servi.'],
])('%j', (here, said) => expect(hereAlready(here)).toBe(said));
