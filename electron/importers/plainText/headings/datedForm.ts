// datedForm: a line that is nothing but a day, as a diary or a log heads its entries.
import { monthOf } from '../header/dayOf.ts';

const weekdays: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday ' +
    'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag ' +
    'lundi mardi mercredi jeudi vendredi samedi dimanche ' +
    'lunes martes miércoles jueves viernes sábado domingo ' +
    'lunedì martedì mercoledì giovedì venerdì sabato domenica ' +
    'понедельник вторник среда четверг пятница суббота воскресенье'
  ).split(' '),
);

const longest = 50;
const possible = /^(?:\p{Lu}|\d)/u;
const worded = /^(\p{L}{3,11})(?:\s+(?:morning|afternoon|evening|night))?$/u;
const monthFirst = /^(\p{L}{3,10})\.?\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?(?:(?:,\s*|\s+)\d{4})?$/u;
const dayFirst =
  /^\d{1,2}(?:st|nd|rd|th|er|\.|º|ª)?\s+(?:of\s+|de\s+|di\s+)?(\p{L}{3,10})\.?(?:(?:,\s*|\s+(?:del?\s+)?)\d{4})?$/u;
const figures = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2}))$/;
const monthAndYear = /^(\p{L}{3,10}),?\s+\d{4}$/u;

/** Null for any other line. Days of one form belong together. */
export function datedForm(line: string): string | null {
  if (line.length > longest || !possible.test(line)) return null;
  const [, word = ''] = worded.exec(line) ?? [];
  if (word !== '') return weekdays.has(word.toLowerCase()) ? 'dated weekday' : null;
  if (!/\d/.test(line)) return null;
  const [, weekday = ''] = /^(\p{L}{4,11}),?\s+(?=\S)/u.exec(line) ?? [];
  const text = weekdays.has(weekday.toLowerCase()) ? line.slice(weekday.length).replace(/^,?\s+/, '') : line;
  if (figures.test(text)) return 'dated figures';
  const [, month = ''] = monthFirst.exec(text) ?? dayFirst.exec(text) ?? [];
  if (month !== '') return monthOf(month) > 0 ? 'dated day' : null;
  const [, yearMonth = ''] = monthAndYear.exec(text) ?? [];
  return yearMonth !== '' && monthOf(yearMonth) > 0 ? 'dated month' : null;
}
