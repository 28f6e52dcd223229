// The types of a document's header: what its lines before the story say, not yet understood.
import type { FieldKind } from './parseField.ts';

export type HeaderEntry = {
  readonly kind: FieldKind;
  /** As written, with its colon; null for matter that bears no label. */
  readonly label: string | null;
  readonly line: number;
  readonly isBanner: boolean;
  /** Each line is one value, commas and all. */
  readonly isListed?: boolean;
  /** Paragraphs, each of its lines. */
  readonly paragraphs: readonly (readonly string[])[];
};

export type Header = {
  readonly entries: readonly HeaderEntry[];
  /** Found without a label: the line above a by-line, or of a copied work page. */
  readonly title: string | null;
  readonly authors: readonly string[];
  /** Stated by a mail's subject: counts when no field says otherwise. */
  readonly subjectRating?: string | null;
  /** The index of the first line that is not header. */
  readonly bodyStart: number;
};

export const noHeader: Header = { entries: [], title: null, authors: [], bodyStart: 0 };
