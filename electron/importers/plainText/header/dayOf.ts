// dayOf: a date as a header writes it, where it can be read in one way only.

const monthNames: readonly (readonly string[])[] = [
  ['january', 'januar', 'janner', 'janvier', 'enero', 'gennaio', 'janeiro', 'январь', 'января'],
  ['february', 'februar', 'feber', 'fevrier', 'febrero', 'febbraio', 'fevereiro', 'февраль', 'февраля'],
  ['march', 'marz', 'maerz', 'mars', 'marzo', 'marco', 'март', 'марта'],
  ['april', 'avril', 'abril', 'aprile', 'апрель', 'апреля'],
  ['may', 'mai', 'mayo', 'maggio', 'maio', 'маи', 'мая'],
  ['june', 'juni', 'juin', 'junio', 'giugno', 'junho', 'июнь', 'июня'],
  ['july', 'juli', 'juillet', 'julio', 'luglio', 'julho', 'июль', 'июля'],
  ['august', 'aout', 'agosto', 'август', 'августа'],
  ['september', 'septembre', 'septiembre', 'settembre', 'setembro', 'сентябрь', 'сентября'],
  ['october', 'oktober', 'octobre', 'octubre', 'ottobre', 'outubro', 'октябрь', 'октября'],
  ['november', 'novembre', 'noviembre', 'novembro', 'ноябрь', 'ноября'],
  ['december', 'dezember', 'decembre', 'diciembre', 'dicembre', 'dezembro', 'декабрь', 'декабря'],
];

/** From 1 on; 0 for what names none, or might name two. */
export function monthOf(name: string): number {
  const folded = name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const fits = (month: readonly string[]) =>
    month.some((each) => each === folded || (folded.length >= 3 && each.startsWith(folded)));
  const found = monthNames.flatMap((month, index) => (fits(month) ? [index + 1] : []));
  // "mar" is March in every tongue here, "jui" is June or July.
  return found.length === 1 ? (found[0] ?? 0) : 0;
}

function day(year: number, month: number, date: number): string | null {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || date < 1 || date > last || year < 1960 || year > 2100) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** Two figures are enough beside a month in words: no fan posted before 1960. */
function yearOf(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year >= 60 ? 1900 + year : year <= 40 ? 2000 + year : 0;
}

/** 25/12/1999 can be read in one way, 3/4/1999 in two. */
function fromFigures(first: number, second: number, year: number): string | null {
  if (first === second || second > 12) return day(year, first, second);
  return first > 12 ? day(year, second, first) : null;
}

const weekday =
  /^\W*(?:[a-zß-ɏа-џ]{2,12}\.?,\s+|(?:mon|tues?|wed|thur?s?|fri|sat|sun)(?:day|nesday|urday)?\.?,?\s+)?(?:the\s+|le\s+|el\s+|am\s+|il\s+|den\s+)?/i;
const yearEnd = '(?![\\d/.-])';

/** `YYYY-MM-DD`; null for anything ambiguous, such as 3/4/99, and for what names no day. */
export function dayOf(written: string): string | null {
  const trimmed = written.slice(0, 100).trim();
  if (!/\d/.test(trimmed)) return null;
  const text = trimmed.slice(weekday.exec(trimmed)?.[0].length ?? 0);
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text);
  if (yearFirst !== null) return day(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
  const dayFirst = new RegExp(
    `^(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª)?[\\s-]+(?:of\\s+|de\\s+|di\\s+)?([a-zß-ɏа-џ]{3,10})\\.?,?(?:\\s+de\\s+|\\s+del\\s+|[\\s-]+['’]?)(\\d{4}|\\d{2})${yearEnd}`,
    'i',
  ).exec(text);
  if (dayFirst !== null)
    return day(yearOf(dayFirst[3] ?? ''), monthOf(dayFirst[2] ?? ''), Number(dayFirst[1]));
  const monthFirst =
    /^([a-zß-ɏа-џ]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:\d{1,2}:\d\d(?::\d\d)?\s+(?:[a-z]{3,4}\s+)?)?(\d{4})(?!\d)/i.exec(
      text,
    );
  if (monthFirst !== null)
    return day(Number(monthFirst[3]), monthOf(monthFirst[1] ?? ''), Number(monthFirst[2]));
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/.exec(text);
  if (dotted !== null) return day(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const figures = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
  return figures === null ? null : fromFigures(Number(figures[1]), Number(figures[3]), Number(figures[4]));
}
