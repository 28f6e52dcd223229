// FoundHeading: a heading and the lines that it stands on.
import type { Heading } from './parseHeading.ts';

/** `last` is the index of its last line: a title may stand on the line below. */
export type FoundHeading = { readonly heading: Heading; readonly last: number; readonly written: string };

/** By the index of their first line. */
export type FoundHeadings = ReadonlyMap<number, FoundHeading>;
