// readFicbookPage: what stands around a story on a page of Ficbook that was copied as text: badges, people, fields, links.
import type { FieldKind } from '../header/fieldKind.ts';
import { entryOf, type Header, type HeaderEntry } from '../header/header.ts';
import { parseField } from '../header/parseField.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import type { RepairLog } from '../repairs/repairLog.ts';

const farthestFields = 30;
const farthestSettings = 300;
const farthestTail = 60;
const longest = 160;
/** A person with no more than a name is one of the page's, whose part in the story stands behind the name. */
const person = /^(\S.{0,60}?)\s+((?:со)?автор|переводчик|бета|гамма)$/iu;
const badges: readonly (readonly [RegExp, FieldKind])[] = [
  [/^(?:слэш|гет|джен|фемслэш|смешанная|статья|другие виды отношений)$/iu, 'category'],
  [/^(?:G|PG-13|R|NC-17|NC-21)$/, 'rating'],
  [/^(?:заверш[её]н|закончен|в процессе|заморожен)$/iu, 'status'],
];
const count = /^[+♥❤]?\s?\d{1,7}$/u;
const label =
  /^(?:направленность|автор оригинала|оригинал|ф[эа]ндом|п[эе]йринг и персонажи|рейтинг|размер|кол-во частей|статус|метки|описание|посвящение|примечания(?: автора)?|публикация на других ресурсах)\s*:/iu;
const settings = /^настройки текста$/iu;
const tail =
  /^(?:отношение автора к критике|ещ[её] работы этого автора|ещ[её] по фэндому.{0,80}|награды от читателей:?|вам понравилось\?.{0,40})$/iu;

const textAt = (lines: readonly string[], index: number) => {
  const line = lines[index] ?? '';
  return line.length > longest ? line : foldSpaces(line).trim();
};

/** The badges and people above the fields; null where they are not those of the page. */
function topOf(lines: readonly string[], end: number, log: RepairLog): readonly HeaderEntry[] | null {
  const entries: HeaderEntry[] = [];
  const others: HeaderEntry[] = [];
  const counts: HeaderEntry[] = [];
  let [isAuthored, states] = [false, 0];
  for (let index = 0; index < end; index += 1) {
    const text = textAt(lines, index);
    if (text === '') continue;
    const badge = badges.find(([pattern]) => pattern.test(text))?.[1];
    const [, name = '', role = ''] = text.length > longest ? [] : (person.exec(text) ?? []);
    if (badge !== undefined) {
      states += 1;
      entries.push(entryOf(badge, null, index + 1, [text]));
    } else if (/автор$/iu.test(role)) {
      isAuthored = true;
      entries.push(entryOf('author', role, index + 1, [name]));
    } else if (role !== '') entries.push(entryOf('front:thanks', null, index + 1, [text]));
    else (count.test(text) ? counts : others).push(entryOf('front:other', null, index + 1, [text]));
  }
  if (!isAuthored || states < 2) return null;
  // The one line that is nothing else is the title; of two, nothing tells which.
  const [title] = others.length === 1 ? others : [];
  return [
    ...entries,
    ...counts.filter(({ line, paragraphs }) => !log.mend('removed', line, paragraphs.flat().join(' '), '')),
    ...others.map((each) => (each === title ? { ...each, kind: 'title' as const } : each)),
  ].sort((one, other) => one.line - other.line);
}

/** Each label stands on a line of its own, and all up to the next one is its value. */
function fieldsOf(lines: readonly string[], from: number, end: number): readonly HeaderEntry[] {
  const entries: (Omit<HeaderEntry, 'paragraphs'> & { paragraphs: string[][] })[] = [];
  let isParted = false;
  for (let index = from; index < end; index += 1) {
    const text = foldSpaces(lines[index] ?? '').trim();
    const field = text.length <= longest && label.test(text) ? parseField(text) : null;
    const open = entries.at(-1);
    const last = open?.paragraphs.at(-1);
    if (field !== null) {
      const paragraphs = field.value === '' ? [] : [[field.value]];
      entries.push({ ...entryOf(field.kind, field.label, index + 1, []), paragraphs });
    } else if (text !== '' && open !== undefined) {
      if (last === undefined)
        entries[entries.length - 1] = { ...open, valueLine: index + 1, paragraphs: [[text]] };
      else if (isParted) open.paragraphs.push([text]);
      else last.push(text);
    }
    isParted = text === '';
  }
  return entries;
}

/** Null unless badges and the author stand above the first of the page's labels. */
export function readFicbookPage(lines: readonly string[], log: RepairLog): Header | null {
  const first = lines
    .slice(0, farthestFields)
    .findIndex((line) => line.length <= longest && label.test(line.trim()));
  if (
    first < 2 ||
    !lines.slice(0, first).some((line) => line.length <= longest && person.test(foldSpaces(line).trim()))
  )
    return null;
  const top = topOf(lines, first, log);
  if (top === null) return null;
  const place = lines
    .slice(first, first + farthestSettings)
    .findIndex((line) => settings.test(line.slice(0, longest).trim()));
  const start = place < 0 ? first : first + place + 1;
  const isRemoved = place >= 0 && log.mend('removed', start, textAt(lines, start - 1), '');
  const kept =
    place < 0 || isRemoved ? [] : [entryOf('front:other', null, start, [textAt(lines, start - 1)])];
  const lowest = Math.max(start, lines.length - farthestTail);
  const below = lines
    .slice(lowest)
    .findIndex((line) => line.length <= longest && tail.test(foldSpaces(line).trim()));
  const end = below < 0 ? lines.length : lowest + below;
  const text = lines
    .slice(end)
    .map(foldSpaces)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return {
    entries: [...top, ...(place < 0 ? [] : fieldsOf(lines, first, start - 1)), ...kept],
    title: null,
    authors: [],
    bodyStart: start,
    ...(text === '' ? {} : { bodyEnd: end, back: [{ kind: 'navigation', text }] }),
  };
}
