// Lengths of reading in words that a reader plans by.
import { readingMinutes } from '../../shared/story/words.ts';

const number = new Intl.NumberFormat('en-GB');

export function formatCount(value: number): string {
  return number.format(value);
}

/** `formatCounted(1, 'chapter')` is "1 chapter". */
export function formatCounted(value: number, one: string, many = `${one}s`): string {
  return `${formatCount(value)} ${value === 1 ? one : many}`;
}

/** "24 min", "5 h 40 min", "3 h". From an hour on in steps of ten minutes: more would be a pretence. */
export function formatReadingTime(words: number): string {
  const minutes = readingMinutes(words);
  if (minutes < 60) return `${minutes} min`;
  const rounded = Math.round(minutes / 10) * 10;
  const hours = Math.floor(rounded / 60);
  const rest = rounded % 60;
  return rest === 0 ? `${formatCount(hours)} h` : `${formatCount(hours)} h ${rest} min`;
}

/** Whole percents; what is begun is never 0 and what is unfinished never 100. */
export function formatPercent(fraction: number): string {
  if (fraction <= 0) return '0 %';
  if (fraction >= 1) return '100 %';
  return `${Math.min(99, Math.max(1, Math.round(fraction * 100)))} %`;
}
