// The types of a document's header: what its lines before the story say, not yet understood.
import type { BackMatter, Problem } from '../../../../shared/story/story.ts';
import type { PartMark } from '../parts/partMark.ts';
import type { FieldKind } from './fieldKind.ts';

export type HeaderEntry = {
  readonly kind: FieldKind;
  /** What a label of several names announces: "Rating/Warnings". */
  readonly kinds?: readonly FieldKind[];
  /** As written, with its colon; null for matter that bears no label. */
  readonly label: string | null;
  readonly line: number;
  /** Where its value begins, when that is below the label. */
  readonly valueLine?: number;
  readonly isBanner: boolean;
  /** Each line is one value, commas and all. */
  readonly isListed?: boolean;
  /** It counts the files of the story, whatever its label is. */
  readonly isOwnPart?: boolean;
  /** Paragraphs, each of its lines. */
  readonly paragraphs: readonly (readonly string[])[];
};

/** What a mail's own header states: it counts where no field says otherwise, and its words stand twice. */
export type MailFacts = {
  readonly line: number;
  readonly subject: string;
  readonly subjectLine: number;
  readonly title: string | null;
  readonly author: string | null;
  readonly published: string | null;
  /** Without its brackets. */
  readonly rating: string | null;
  readonly fandoms: readonly string[];
  readonly relationships: readonly string[];
  /** Codes that warn: "rape, h/c, death". */
  readonly warnings?: readonly string[];
  readonly mark: PartMark | null;
};

/** Indexes of lines: the first, and the one after the last. */
export type LineRange = { readonly start: number; readonly end: number };

/** A chapter whose place and notes are certain, from a page or a frame that marks them. */
export type Section = {
  readonly title: string | null;
  readonly line: number;
  readonly before: readonly LineRange[];
  readonly text: LineRange;
  readonly after: readonly LineRange[];
};

export type Header = {
  readonly entries: readonly HeaderEntry[];
  /** Found without a label: the line above a by-line, or of a copied work page. */
  readonly title: string | null;
  /** The number of the line where the unlabelled title stands. */
  readonly titleLine?: number;
  readonly authors: readonly string[];
  readonly authorLine?: number;
  readonly mail?: MailFacts | null;
  /** The index of the first line that is not header. */
  readonly bodyStart: number;
  /** The index after the last line that may be story; absent where that is the text's own end. */
  readonly bodyEnd?: number;
  /** Matter that a frame puts around the story: a licence. */
  readonly back?: readonly BackMatter[];
  readonly sections?: readonly Section[];
  readonly problems?: readonly Problem[] | undefined;
};

export const noHeader: Header = { entries: [], title: null, authors: [], bodyStart: 0 };

/** An entry of one or more lines that are one paragraph. */
export function entryOf(
  kind: FieldKind,
  label: string | null,
  line: number,
  lines: readonly string[],
): HeaderEntry {
  return { kind, label, line, isBanner: false, paragraphs: lines.length === 0 ? [] : [lines] };
}
