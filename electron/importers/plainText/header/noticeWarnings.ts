// noticeWarnings: a notice above a story as the warnings that it lists, where several begin on lines of their own.
import { namesContent, noticeSentences } from './contentNotice.ts';
import type { HeaderEntry } from './header.ts';
import { beginsWithWarning } from './ownWarningLabel.ts';

/** Null where the notice is short, and warns as a whole. */
export function noticeWarnings({ paragraphs }: HeaderEntry): readonly string[] | null {
  const pieces: string[][] = [];
  const lines = paragraphs.flat();
  for (const line of lines)
    if (pieces.length === 0 || beginsWithWarning(line)) pieces.push([line]);
    else pieces.at(-1)?.push(line);
  if (pieces.length < 2) return noticeSentences(lines.join(' '));
  const warnings = pieces.flatMap((piece) => {
    const text = piece.join(' ').replace(/\s+/g, ' ').trim();
    const isWarning = beginsWithWarning(text) || namesContent(text);
    return noticeSentences(text) ?? (isWarning ? [text] : []);
  });
  return [...new Set(warnings)];
}
