// BodyItem: one piece of a story's text: a paragraph, a point of a list, a rule, a heading.

import type { Heading } from '../headings/parseHeading.ts';
import type { TextForm } from './paragraphs.ts';

/** `gap` counts the blank lines before it; `line` and `lastLine` are numbers of lines. */
type Placed = { readonly line: number; readonly lastLine: number; readonly gap: number };

export type TextItem = Placed & {
  readonly kind: 'text';
  readonly lines: readonly string[];
  /** Set otherwise than a paragraph; undefined with several lines is verse. */
  readonly form?: TextForm;
};
export type ListItem = Placed & {
  readonly kind: 'listItem';
  readonly text: string;
  /** The number of a numbered point; null for a bullet. */
  readonly number: number | null;
  readonly sign: string;
};
export type RuleItem = Placed & {
  readonly kind: 'rule';
  readonly written: string;
  /** Nobody drew it: a thrown page. The reader may say that it parts nothing. */
  readonly isInferred?: boolean;
};
export type HeadingItem = Placed & {
  readonly kind: 'heading';
  readonly heading: Heading;
  readonly written: string;
};
export type BodyItem = TextItem | ListItem | RuleItem | HeadingItem;
