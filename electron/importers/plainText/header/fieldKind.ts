// FieldKind: what kind of fact a header's label announces, and the shape of a language's table of labels.
import type { FrontMatter } from '../../../../shared/story/story.ts';

export type FieldKind =
  | 'title'
  | 'author'
  | 'fandom'
  | 'relationship'
  | 'codes'
  | 'character'
  | 'rating'
  | 'warning'
  | 'summary'
  | 'language'
  | 'series'
  | 'part'
  | 'tag'
  | 'category'
  | 'status'
  | 'published'
  | 'updated'
  | 'url'
  | `front:${FrontMatter['kind']}`;

type Names = Partial<Readonly<Record<FieldKind, string>>>;

/**
 * Labels of one language, in lower case, parted by `|`. A strong label opens a header by itself; a weak one occurs
 * inside stories too, and counts only beside others.
 */
export type LabelTable = { readonly strong: Names; readonly weak: Names };
