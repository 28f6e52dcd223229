// Preferences of this machine: theme, type, shelf.
import * as z from 'zod/mini';
import type { Immutable } from '../immutable.ts';
import { readerCommands } from './readerKeys.ts';

export const Theme = z.enum(['auto', 'paper', 'sepia', 'grey', 'night', 'black']);
export type Theme = z.infer<typeof Theme>;

export const PageFont = z.enum(['literata', 'atkinson', 'openDyslexic', 'system']);
export type PageFont = z.infer<typeof PageFont>;

export const ShelfSort = z.enum(['lastRead', 'added', 'title', 'author', 'length']);
export type ShelfSort = z.infer<typeof ShelfSort>;

/** The bounds of each number are the ends of its control, too. */
export const preferenceBounds = {
  typeSize: { min: 14, max: 40, step: 1 },
  lineHeight: { min: 1.2, max: 2, step: 0.1 },
  margin: { min: 1, max: 5, step: 1 },
} as const;

/**
 * `typeSize` in CSS pixels; `lineHeight` times the type size; `margin` in steps from narrow to wide. `typography` sets
 * quotes and dashes as the language's books do; false leaves the words as they were written. `readerKeys` holds the
 * commands whose keys the reader has changed.
 */
export const Preferences = z.object({
  theme: Theme,
  font: PageFont,
  typeSize: z.number().check(z.minimum(14), z.maximum(40)),
  lineHeight: z.number().check(z.minimum(1.2), z.maximum(2)),
  margin: z.number().check(z.minimum(1), z.maximum(5)),
  justify: z.boolean(),
  typography: z.boolean(),
  columns: z.enum(['auto', 'one', 'two']),
  readerKeys: z.partialRecord(z.enum(readerCommands), z.array(z.string())),
  shelfView: z.enum(['grid', 'list']),
  shelfSort: ShelfSort,
});
export type Preferences = Immutable<z.infer<typeof Preferences>>;

export const defaultPreferences: Preferences = {
  theme: 'auto',
  font: 'literata',
  typeSize: 20,
  lineHeight: 1.5,
  margin: 3,
  justify: true,
  typography: false,
  columns: 'auto',
  readerKeys: {},
  shelfView: 'grid',
  shelfSort: 'lastRead',
};
