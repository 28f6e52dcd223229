// A first paragraph that begins as an author's words do, and goes on as the story.
import { expect, test } from 'vitest';
import { frontKindOf } from '../../../electron/importers/plainText/header/frontKindOf.ts';

test.each([
  'Thanks to the tide, they lived.',
  'Thanks to Orla, the boat had held.',
  'Dedicated to his work, Tobias stayed.',
  'Disclaimer or not, he loved him.',
])('%j is the story', (text) => {
  expect(frontKindOf(text)).toBeNull();
});

test.each([
  ['Thanks to Orla, Tobias and Finn for the beta.', 'thanks'],
  ['Thanks to Orla, who mended my commas.', 'thanks'],
  ['Thanks to Orla, Tobias and Finn.', 'thanks'],
  ['Thanks to Orla, she helped me no end.', 'thanks'],
  ['Dedicated to Hanne, with love.', 'dedication'],
  ['Dedicated to Hanne.', 'dedication'],
  ['Disclaimer: not mine.', 'disclaimer'],
  ['Disclaimers apply.', 'disclaimer'],
] as const)('%j is the author’s', (text, kind) => {
  expect(frontKindOf(text)).toBe(kind);
});
