// fanFictionNetChapter: the one chapter on a page of FanFiction.net, between two rows of "< Prev 3. Name Next >".
import type { Header } from '../header/header.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import type { RepairLog } from '../repairs/repairLog.ts';

const row = /^(<\s?Prev\s+)?(\d{1,4}\.\s+\S.{0,160}?)(\s+Next\s?>)?$/;
const longestRow = 200;
/** Below its last row the page has a form for a review and a few links. */
const farthestFoot = 60;

export type PageChapter = Pick<Header, 'bodyStart' | 'bodyEnd' | 'back' | 'sections'>;

/** `from` is the index below the line of facts. Without a row there the text is read as any other. */
export function fanFictionNetChapter(lines: readonly string[], from: number, log: RepairLog): PageChapter {
  let at = from;
  while (at < lines.length && lines[at] === '') at += 1;
  const textOf = (line: string) => (line.length > longestRow ? '' : foldSpaces(line).trim());
  const whole = textOf(lines[at] ?? '');
  const [, before = '', name = '', after = ''] = row.exec(whole) ?? [];
  if (name === '' || (before === '' && after === '')) return { bodyStart: from };
  const kept = [before, after].map((words) =>
    words === '' || log.mend('removed', at + 1, words.trim(), '') ? '' : words,
  );
  const first = Math.max(at + 1, lines.length - farthestFoot);
  const place = lines.slice(first).findIndex((line) => line !== '' && textOf(line) === whole);
  const end = place < 0 ? lines.length : first + place;
  const foot = lines
    .slice(end)
    .map(foldSpaces)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return {
    bodyStart: at + 1,
    sections: [
      {
        title: `${kept[0] ?? ''}${name}${kept[1] ?? ''}`,
        line: at + 1,
        before: [],
        text: { start: at + 1, end },
        after: [],
      },
    ],
    ...(foot === '' ? {} : { bodyEnd: end, back: [{ kind: 'navigation', text: foot }] }),
  };
}
