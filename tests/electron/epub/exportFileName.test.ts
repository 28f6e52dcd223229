// The name of an exported book: ASCII, short, and harmless on every system.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportFileName } from '../../../electron/epub/exportFileName.ts';
import { emptyMetadata } from '../../../shared/story/metadata.ts';

const nameOf = (title: string | null, author?: string) =>
  exportFileName({
    id: '0123456789ab',
    metadata: { ...emptyMetadata, title, authors: author === undefined ? [] : [author] },
  });

test.each([
  ['The Lamplighter’s Ledger', 'quietowl', 'quietowl-The_Lamplighters_Ledger.epub'],
  ['Tür & Łódź — Straße', 'Ó Súilleabháin', 'O_Suilleabhain-Tur_Lodz_Strasse.epub'],
  ['Свет в окне', 'Ночная птица', 'Nochnaya_ptitsa-Svet_v_okne.epub'],
  ['Η θάλασσα', 'Άννα', 'Anna-I_thalassa.epub'],
  ['灯台', '静梟', 'Unknown-0123456789ab.epub'],
  [null, 'pell', 'pell-Untitled.epub'],
  ['CON', undefined, 'Unknown-CON.epub'],
  ['../../etc/passwd', '.', 'Unknown-etc_passwd.epub'],
])('%s by %s', (title, author, expected) => {
  expect(nameOf(title, author)).toBe(expected);
});

test('a long title is cut at a word', () => {
  expect(
    nameOf('The one in which everybody waits at the station and nobody says a single word', 'pell'),
  ).toBe('pell-The_one_in_which_everybody_waits_at_the_station_and_nobody_says_a.epub');
});

test('whatever the words, the name is plain and at most 80 characters', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 90 }),
      (title, author) => {
        const name = nameOf(title, author);
        expect(name).toMatch(/^[A-Za-z0-9_]+-[A-Za-z0-9_]+\.epub$/);
        expect(name.length).toBeLessThanOrEqual(80);
      },
    ),
  );
});
