// readBalanced: a text as a story, with every word of it accounted for.
import { expect } from 'vitest';
import { readSource } from '../../../electron/importers/readSource.ts';
import { noChoices } from '../../../shared/story/readingChoices.ts';
import { accountOf, balanced } from './wordAccount.ts';

export async function readBalanced(text: string) {
  const bytes = new TextEncoder().encode(text);
  const found = await readSource({ name: 'a.txt', bytes }, { choices: noChoices, lists: 'all' });
  expect(accountOf(text, found), text).toEqual(balanced);
  return found;
}
