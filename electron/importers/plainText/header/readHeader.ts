// readHeader: where the story begins, and what stands before it.

import { readFanFicFareFrame } from '../frames/readFanFicFareFrame.ts';
import { readGutenbergFrame } from '../frames/readGutenbergFrame.ts';
import { readWorkPageCopy } from '../frames/readWorkPageCopy.ts';
import type { LineRhythm } from '../lines/lineRhythm.ts';
import { isRule } from '../lines/rules.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import type { RepairLog } from '../repairs/repairLog.ts';
import { collectEntries } from './collectEntries.ts';
import { entryOf, type Header, type HeaderEntry, noHeader } from './header.ts';
import { withLabelColons } from './labelLines.ts';
import { readMailHeader } from './readMailHeader.ts';
import { readOneLineHeader } from './readOneLineHeader.ts';
import { readTitleLine } from './readTitleLine.ts';
import { readYamlHeader } from './readYamlHeader.ts';

/** The index of the first written line from `from` on, when it is a header in itself. */
function oneLineAt(lines: readonly string[], from: number) {
  let index = from;
  while (index < lines.length && lines[index] === '') index += 1;
  const found = readOneLineHeader(lines[index] ?? '', index + 1);
  return { entries: found ?? [], next: found === null ? from : index + 1 };
}

function titleIn(entries: readonly HeaderEntry[]): string | null {
  return entries.find(({ kind }) => kind === 'title')?.paragraphs[0]?.join(' ') ?? null;
}

export function readHeader(written: readonly string[], rhythm: LineRhythm, log: RepairLog): Header {
  const page = readWorkPageCopy(written, log) ?? readFanFicFareFrame(written, rhythm, log);
  if (page !== null) return page;
  const frame = readYamlHeader(written) ?? readGutenbergFrame(written);
  const lines = withLabelColons(written, frame?.bodyStart ?? 0);
  const mail = frame === null ? readMailHeader(lines) : null;
  const top = frame?.bodyStart ?? mail?.next ?? 0;
  const above = oneLineAt(lines, top);
  const isNamed = above.entries.some(({ kind }) => kind === 'title');
  const titled = readTitleLine(lines, above.next, above.entries.length > 0 && !isNamed);
  const below = above.entries.length > 0 ? { entries: [], next: titled.next } : oneLineAt(lines, titled.next);
  const known = titled.title ?? titleIn([...(frame?.entries ?? []), ...above.entries]);
  const isOpen = above.entries.length + below.entries.length > 0;
  const { entries, end, removed } = collectEntries(lines, below.next, rhythm, known, isOpen);
  const between: readonly HeaderEntry[] =
    titled.between === null
      ? []
      : [
          entryOf('front:other', null, titled.between.start + 1, [
            foldSpaces(lines[titled.between.start] ?? ''),
          ]),
        ];
  const all = [
    ...(mail === null ? [] : [mail.entry]),
    ...(frame?.entries ?? []),
    ...above.entries,
    ...between,
    ...below.entries,
    ...entries,
  ];
  if (titled.title === null && all.length === 0 && frame === null) return noHeader;
  if (titled.title !== null)
    for (let index = above.next; index < titled.next; index += 1) {
      const line = lines[index] ?? '';
      if (isRule(line) && /[\p{L}\p{N}]/u.test(line)) log.note('removed', index + 1, line.trim(), '');
    }
  if (titled.author !== null) log.note('fieldLabel', titled.author.line, titled.author.byWords, '');
  for (const { line, text } of removed) log.note('removed', line, text, '');
  return {
    ...frame,
    entries: all,
    title: titled.title,
    titleLine: titled.line,
    authors: titled.author === null ? [] : [titled.author.name],
    authorLine: titled.author?.line ?? titled.line,
    mail: mail?.facts ?? null,
    bodyStart: Math.max(end, top),
  };
}
