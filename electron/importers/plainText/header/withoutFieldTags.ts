// withoutFieldTags: the values of a header's fields without the tags that a page or a board put around them.
import type { RepairLog } from '../repairs/repairLog.ts';
import type { HeaderEntry } from './header.ts';

const tag =
  /<\/?(?:b|i|u|em|strong|br|p|font|center)(?:\s[^<>]{0,60})?\s?\/?>|\[\/?(?:b|i|u|size|color|center)(?:=[^\][]{1,30})?\]/gi;
const mayHold = /[<[]\/?[bcefipsu]/i;

/** Only of fields with a label: what an author wrote in a note of their own stays as written. */
export function withoutFieldTags(entries: readonly HeaderEntry[], log: RepairLog): readonly HeaderEntry[] {
  return entries.map((entry) => {
    if (entry.label === null || !entry.paragraphs.some((lines) => lines.some((line) => mayHold.test(line))))
      return entry;
    const clean = (line: string) =>
      line
        .replace(tag, (found) =>
          log.mend('typedTag', entry.valueLine ?? entry.line, found, '') ? '' : found,
        )
        .trim();
    const paragraphs = entry.paragraphs
      .map((lines) => lines.map(clean).filter((line) => line !== ''))
      .filter((lines) => lines.length > 0);
    return { ...entry, paragraphs };
  });
}
