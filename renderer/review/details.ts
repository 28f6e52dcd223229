// The reader's own details over those of the file: which fields are theirs, and the edit that they amount to. Pure.
import type { Metadata } from '../../shared/story/metadata.ts';
import type { Story, StoryEdit } from '../../shared/story/story.ts';
import { editOf, formOf, type StoryForm } from '../story/storyForm.ts';

type FormField = keyof StoryForm;

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The fields of `form` that say something else than the file. */
export function ownDetails(form: Partial<StoryForm>, stated: Metadata): Partial<StoryForm> {
  const file = formOf(stated);
  return Object.fromEntries(
    Object.entries(form).filter(([field, value]) => !isEqual(value, file[field as FormField])),
  );
}

export function storedDetails({ metadata, stated }: Story): Partial<StoryForm> {
  return ownDetails(formOf(metadata), stated);
}

export function formWith(details: Partial<StoryForm>, stated: Metadata): StoryForm {
  return { ...formOf(stated), ...details };
}

/** What a form with these details says, as an edit; a field that is not the reader's says what the file says, word for word. */
function editWith(details: Partial<StoryForm>, stated: Metadata): StoryEdit {
  return {
    title: stated.title,
    authors: [...stated.authors],
    fandoms: [...stated.fandoms],
    relationships: [...stated.relationships],
    characters: [...stated.characters],
    tags: [...stated.tags],
    rating: stated.rating,
    warnings: stated.warnings,
    summary: stated.summary,
    language: stated.language,
    series: [...stated.series],
    status: stated.status,
    ...editOf(formWith(details, stated), stated),
  };
}

/**
 * What must be edited so that the reader's changes from `before` to `details` are kept; what they did not touch stays,
 * whatever another window or device has made of it meanwhile.
 */
export function changedDetails(
  before: Partial<StoryForm>,
  details: Partial<StoryForm>,
  { metadata, stated }: Pick<Story, 'metadata' | 'stated'>,
): StoryEdit {
  const [first, wanted] = [editWith(before, stated), editWith(details, stated)];
  return Object.fromEntries(
    Object.entries(wanted).filter(
      ([field, value]) =>
        !isEqual(value, first[field as keyof StoryEdit]) &&
        !isEqual(value, metadata[field as keyof Metadata]),
    ),
  );
}
