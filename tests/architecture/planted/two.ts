// The other half of a planted circle.
import type { one } from './one.ts';

export const two: typeof one = 1;
