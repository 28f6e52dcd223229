// readFanFictionNetTop: what stands above a story on a page of FanFiction.net that was saved as text.
import { entryOf, type Header, type HeaderEntry } from '../header/header.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import type { RepairLog } from '../repairs/repairLog.ts';
import { fanFictionNetChapter } from './fanFictionNetChapter.ts';
import { factsIn, isFactsLine } from './fanFictionNetFacts.ts';

const crumbs =
  /^\s*(books|anime(?:\/manga)?|cartoons|comics|games|misc|movies|plays(?:\/musicals)?|tv(?: shows?)?|(?=\S.{0,160} crossover\s*»))\s*»?\s*([^»]{1,160}?)\s*»\s*([^»]{1,200}?)\s*$/i;
/** Some browsers copy no signs between the crumbs, and some pages have the title below them. */
const bareCrumbs =
  /^\s*((?:books|anime(?:\/manga)?|cartoons|comics|games|misc|movies|plays(?:\/musicals)?|tv(?: shows?)?)(?:\s*»)?)\s+([^\s»][^»]{0,160})$/i;
const author = /^\s*(author|by)\s*:\s*(\S.*)$/i;
const titleAndAuthor = /^(\S.{0,160}?)\s+(by):\s*(\S.{0,80})$/i;
const follow = /^\s*[+–-]?\s*(?:follow\s?\/\s?fav\b|\+\s*-\s*full)/i;
/** The button's words, right before the title that they were copied with. */
const button = /^follow\s?\/\s?fav(?:orite)?\s*/i;
const buttonBehind = /\s{1,4}follow\s?\/\s?fav(?:orite)?$/i;
const chapterList = /^\s*1\.\s.*\s2\.\s/;
const menu =
  /^(?:fanfiction(?:\.net)?|unleash your imagination|just in|community|forum|more|browse|search|log ?in(?: \| sign ?up)?|sign ?up|betas?|story|writer|all|new|crossovers?|\+|-|full|<|>|«|»)$/i;
const farthestCrumbs = 12;
const farthestFacts = 14;
const longestTitle = 160;

type Named = {
  readonly title: string;
  readonly titleAt: number;
  readonly authorAt: number;
  /** As written, with the words of the button that were copied with it. */
  readonly line: string;
  /** The button's words, and the title's first where nothing parts them. */
  readonly glued: readonly [before: string, after: string];
};

/** The title and its author, where no crumbs tell them: "By: somebody" stands below the title, or beside it. */
function namedAbove(lines: readonly string[], facts: number): Named | null {
  for (let index = facts - 1; index >= 0; index -= 1) {
    const text = foldSpaces((lines[index] ?? '').slice(0, 400));
    const beside = author.test(text) ? null : titleAndAuthor.exec(text);
    let titleAt = index;
    if (beside === null) {
      if (!author.test(text)) continue;
      titleAt -= 1;
      while (titleAt >= 0 && lines[titleAt] === '') titleAt -= 1;
    }
    const line = beside === null ? foldSpaces(lines[titleAt] ?? '') : (beside[1] ?? '');
    const words = button.exec(line)?.[0] ?? '';
    const behind = words === '' ? (buttonBehind.exec(line)?.[0] ?? '') : '';
    const title = line.slice(words.length, line.length - behind.length);
    if (titleAt < 0 || title === '' || title.length > longestTitle || menu.test(title)) return null;
    if (behind !== '') return { title, titleAt, authorAt: index, line, glued: [behind.trim(), ''] };
    const first = /\s$/.test(words) ? '' : (title.split(' ')[0] ?? '');
    return { title, titleAt, authorAt: index, line, glued: [`${words.trim()}${first}`, first] };
  }
  return null;
}

/** A page whose crumbs have no signs between them, or that was copied from the title on. */
function readBelowNames(lines: readonly string[], log: RepairLog): Header | null {
  const facts = lines.slice(0, farthestCrumbs + farthestFacts).findIndex((line) => isFactsLine(line, true));
  const named = facts < 0 ? null : namedAbove(lines, facts);
  if (named === null || lines.slice(0, facts).some((line) => line.length > 1_200)) return null;
  const { titleAt, authorAt, glued } = named;
  const entries: HeaderEntry[] = [];
  const keep = (index: number, text: string) => entries.push(entryOf('front:other', null, index + 1, [text]));
  const remove = (index: number, text: string) => {
    if (text !== '' && !log.mend('removed', index + 1, text, '')) keep(index, text);
  };
  const above = lines.slice(0, titleAt).findLastIndex((line) => line !== '' && !follow.test(line));
  for (let index = 0; index < titleAt; index += 1) {
    const text = foldSpaces(lines[index] ?? '');
    const [, place = '', fandom = ''] = index === above ? (bareCrumbs.exec(text.slice(0, 300)) ?? []) : [];
    if (fandom !== '') {
      remove(index, place);
      entries.push({ ...entryOf('fandom', null, index + 1, [fandom]), isListed: true });
    } else if (menu.test(text.slice(0, 60)) || follow.test(text)) remove(index, text);
    else if (text !== '') keep(index, text);
  }
  const isCut = named.line !== named.title && log.mend('removed', titleAt + 1, glued[0], glued[1]);
  const title = isCut ? named.title : named.line;
  entries.push(entryOf('title', null, titleAt + 1, [title]));
  const by = foldSpaces(lines[authorAt] ?? '');
  const [, label = '', name = ''] = author.exec(by) ?? titleAndAuthor.exec(by)?.slice(1) ?? [];
  entries.push(entryOf('author', `${label}:`, authorAt + 1, [name]));
  entries.push(...introOf(lines, authorAt + 1, facts, remove));
  entries.push(...factsIn(lines[facts] ?? '', facts + 1, log));
  return { entries, title: null, authors: [], ...fanFictionNetChapter(lines, facts + 1, log) };
}

/** The author's few words about the story stand between its name and its facts. */
function introOf(
  lines: readonly string[],
  from: number,
  end: number,
  remove: (index: number, text: string) => void,
): readonly HeaderEntry[] {
  const entries: HeaderEntry[] = [];
  const summary: string[][] = [];
  let first = 0;
  for (let index = from; index < end; index += 1) {
    const text = foldSpaces(lines[index] ?? '');
    if (text === '') continue;
    if (follow.test(text)) remove(index, text);
    else if (chapterList.test(text)) entries.push(entryOf('front:other', null, index + 1, [text]));
    else {
      if (summary.length === 0) first = index + 1;
      if (lines[index - 1] === '' || summary.length === 0) summary.push([]);
      summary.at(-1)?.push(text);
    }
  }
  return summary.length === 0
    ? entries
    : [...entries, { ...entryOf('summary', null, first, []), paragraphs: summary }];
}

/** Null where the site's line of facts does not stand below the crumbs, or below a title and its author. */
export function readFanFictionNetTop(lines: readonly string[], log: RepairLog): Header | null {
  const top = lines.slice(0, farthestCrumbs);
  const start = top.findIndex(
    (line) => line.length < 400 && line.includes('»') && crumbs.test(line) && !bareCrumbs.test(line),
  );
  if (start < 0) return readBelowNames(lines, log);
  const below = lines.slice(start + 1, start + 1 + farthestFacts);
  const place = below.findIndex((line) => isFactsLine(line, false));
  if (place < 0 || below.slice(0, place).some((line) => line.length > 1_200)) return null;
  const [, menu = '', fandom = '', title = ''] = crumbs.exec(lines[start] ?? '') ?? [];
  const entries: HeaderEntry[] = [];
  const remove = (line: number, text: string) => {
    if (text !== '' && !log.mend('removed', line, text, ''))
      entries.push(entryOf('front:other', null, line, [text]));
  };
  for (const [index, line] of lines.slice(0, start).entries()) remove(index + 1, foldSpaces(line).trim());
  remove(start + 1, menu);
  entries.push(
    { ...entryOf('fandom', null, start + 1, [foldSpaces(fandom)]), isListed: true },
    entryOf('title', null, start + 1, [foldSpaces(title)]),
  );
  for (const [index, raw] of below.slice(0, place).entries()) {
    const text = foldSpaces(raw).trim();
    const line = start + index + 2;
    const [, label, name = ''] = author.exec(text) ?? [];
    if (text === '') continue;
    if (follow.test(text)) remove(line, text);
    else if (label !== undefined) entries.push(entryOf('author', `${label}:`, line, [name]));
    else if (chapterList.test(text)) entries.push(entryOf('front:other', null, line, [text]));
    else entries.push(entryOf('summary', null, line, [text]));
  }
  entries.push(...factsIn(below[place] ?? '', start + place + 2, log));
  return { entries, title: null, authors: [], ...fanFictionNetChapter(lines, start + place + 2, log) };
}
