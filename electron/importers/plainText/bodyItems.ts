// bodyItemsOf: the lines of a story as headings, rules, lists and paragraphs, with the gaps between them.

import type { LineRhythm } from './lineRhythm.ts';
import { paragraphsOf } from './paragraphs.ts';
import { type Heading, parseHeading } from './parseHeading.ts';
import { bannerLabel, isRule, withoutLeadingRule, withoutTrailingRule } from './rules.ts';
import { foldSpaces } from './splitLines.ts';
import type { WrapJoiner } from './wrapJoiner.ts';

/** `gap` counts the blank lines before it; `line` and `lastLine` are numbers of lines. */
type Placed = { readonly line: number; readonly lastLine: number; readonly gap: number };

export type TextItem = Placed & { readonly kind: 'text'; readonly lines: readonly string[] };
export type ListItem = Placed & { readonly kind: 'listItem'; readonly text: string };
export type RuleItem = Placed & { readonly kind: 'rule'; readonly written: string };
export type HeadingItem = Placed & {
  readonly kind: 'heading';
  readonly heading: Heading;
  readonly written: string;
};
export type BodyItem = TextItem | ListItem | RuleItem | HeadingItem;

const bullet = /^\s*[•·▪◦]\s*(?=\S)/;
const longestTitle = 70;

/** A title on the line below a bare heading: short, and no sentence. */
function titleBelow(line: string | undefined): string | null {
  if (line === undefined || line.length > longestTitle || /[.,;:]$/.test(line.trim())) return null;
  return /^\s*["“]?[\p{Lu}\d]/u.test(line) && parseHeading(line) === null ? foldSpaces(line) : null;
}

function headingItem(lines: readonly string[], from: number, to: number, gap: number): HeadingItem | null {
  const line = lines[from] ?? '';
  const heading = parseHeading(bannerLabel(line) ?? line);
  if (heading === null) return null;
  const length = to - from;
  const below = heading.isBare && length === 2 ? titleBelow(lines[from + 1]) : null;
  const placed = { kind: 'heading', line: from + 1, gap } as const;
  if (below !== null)
    return {
      ...placed,
      lastLine: from + 2,
      heading: { ...heading, text: `${heading.text}: ${below}` },
      written: `${line.trim()}\n${(lines[from + 1] ?? '').trim()}`,
    };
  return { ...placed, lastLine: from + 1, heading, written: line.trim() };
}

/** Reads the lines from index `start` up to `end`. */
export function bodyItemsOf(
  lines: readonly string[],
  start: number,
  end: number,
  rhythm: LineRhythm,
  join: WrapJoiner,
): readonly BodyItem[] {
  const items: BodyItem[] = [];
  let gap = 0;
  const take = () => {
    const taken = gap;
    gap = 0;
    return taken;
  };

  const addText = (run: readonly string[], first: number) => {
    for (const paragraph of paragraphsOf(run, first, rhythm, join)) {
      const place = { line: paragraph.line, lastLine: paragraph.lastLine };
      const [only = ''] = paragraph.lines;
      if (paragraph.lines.length > 1) {
        items.push({ kind: 'text', ...place, gap: take(), lines: paragraph.lines });
      } else if (bullet.test(only)) {
        items.push({ kind: 'listItem', ...place, gap: take(), text: only.replace(bullet, '') });
      } else {
        addParagraph(only, place);
      }
    }
  };

  const addParagraph = (text: string, place: { line: number; lastLine: number }) => {
    const afterRule = withoutLeadingRule(text);
    if (afterRule !== null)
      items.push({
        kind: 'rule',
        ...place,
        gap: take(),
        written: text.slice(0, text.length - afterRule.length),
      });
    const whole = afterRule ?? text;
    const beforeRule = withoutTrailingRule(whole);
    items.push({ kind: 'text', ...place, gap: take(), lines: [beforeRule ?? whole] });
    if (beforeRule !== null) items.push({ kind: 'rule', ...place, gap: 0, written: '' });
  };

  for (let index = start; index < end; ) {
    if (lines[index] === '') {
      gap += 1;
      index += 1;
      continue;
    }
    let to = index;
    let isBroken = false;
    for (; to < end && lines[to] !== '' && !isBroken; to += 1) isBroken = isRule(lines[to] ?? '');
    // A rule ends the run that it stands in.
    const runEnd = isBroken ? to - 1 : to;
    if (runEnd > index) {
      const heading = headingItem(lines, index, runEnd, gap);
      const isAlone = heading !== null && (runEnd === heading.lastLine || rhythm.wrapWidth === null);
      if (heading !== null && isAlone) items.push({ ...heading, gap: take() });
      const from = heading !== null && isAlone ? heading.lastLine : index;
      if (runEnd > from) addRun(lines, from, runEnd);
    }
    if (isBroken)
      items.push({
        kind: 'rule',
        line: to,
        lastLine: to,
        gap: take(),
        written: (lines[to - 1] ?? '').trim(),
      });
    index = to;
  }
  return items;

  /** In a text without wraps every line may be a heading. */
  function addRun(all: readonly string[], from: number, to: number): void {
    if (rhythm.wrapWidth !== null) {
      addText(all.slice(from, to), from + 1);
      return;
    }
    let runStart = from;
    for (let index = from; index < to; index += 1) {
      const heading = headingItem(all, index, index + 1, gap);
      if (heading === null) continue;
      if (index > runStart) addText(all.slice(runStart, index), runStart + 1);
      items.push({ ...heading, gap: take() });
      runStart = index + 1;
    }
    if (to > runStart) addText(all.slice(runStart, to), runStart + 1);
  }
}
