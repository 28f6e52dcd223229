// Ratings as authors wrote them, and what each means.
import { expect, test } from 'vitest';
import { type RatingValue, ratingFromLabel } from '../../shared/story/rating.ts';

const cases: Readonly<Record<RatingValue, readonly string[]>> = {
  general: [
    'G',
    'PG',
    'K',
    'K+',
    '[G]',
    'General Audiences',
    'FRC',
    'FRK',
    'ab 6',
    'P6',
    'Gen',
    '0+',
    'tous publics',
    'Джен',
    'PG for one word',
  ],
  teen: [
    'PG-13',
    'PG13',
    '[PG-13]',
    'T',
    'Teen And Up Audiences',
    'Fiction T',
    'FRT',
    'FRT-13',
    'FR15',
    'P12',
    'ab 12',
    '12+',
    'G to PG-13',
    'Rated T',
    'probably a PG-13',
    'High T',
    'T, just in case',
  ],
  mature: [
    'R',
    'M',
    'Mature',
    'hard R',
    'FRM',
    'P16',
    'ab 16',
    'FSK 16',
    '16+',
    'R for violence',
    'PG-13/R',
    'M for mature',
    'P16-AVL',
    "I'd say R",
  ],
  explicit: [
    'NC-17',
    'NC17',
    'NC 17',
    'MA',
    'X',
    'XXX',
    'Explicit',
    'FRAO',
    'FR18',
    'FRMA',
    'P18',
    'ab 18',
    '18+',
    '+18',
    'R/NC-17',
    'PG through NC-17',
    'PG for this part, NC-17 overall',
    'Adults only',
    'Взрослый',
    'NC-21, NC-17',
  ],
  notRated: [
    'Not Rated',
    'NR',
    'Unrated',
    'author has chosen not to rate',
    'The author has chosen not to rate',
  ],
  unknown: ['', 'none', 'terrible', 'Rubbish', 'Romance', 'Eleven', 'Great', 'two thumbs up', 'Xena'],
};

test.each(Object.entries(cases).flatMap(([value, labels]) => labels.map((label) => [label, value] as const)))(
  '%s is %s',
  (label, value) => {
    expect(ratingFromLabel(label)).toBe(value);
  },
);

test('what an author denies is not the rating', () => {
  expect(ratingFromLabel('R, not NC-17')).toBe('mature');
});
