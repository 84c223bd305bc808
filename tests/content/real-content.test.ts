import { expect, it } from 'vitest';
import { summarise } from '@/content/checks/summary';
import { real } from './support/broken-content';

it('has no problem', () => expect(summarise(real).problems).toEqual([]));
