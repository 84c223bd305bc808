import { expect, it } from 'vitest';
import { problemsOf } from '@/content/checks/all';
import { real } from './support/broken-content';

it('has no problem', () => expect(problemsOf(real)).toEqual([]));
