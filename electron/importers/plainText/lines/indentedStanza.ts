// isIndentedStanza: whether lines moved in among others are the inner lines of one stanza, as those of a limerick.
import { readsAsVerse } from './keptLines.ts';
import { isFullLine, type LineRhythm } from './lineRhythm.ts';
import { isSpeech } from './lineSigns.ts';
import { lineStartOf, listMarkOf } from './lineStarts.ts';

const mostLines = 20;
/** One line above may be what leads to a song; two that end as verses do have begun it. */
const fewestAbove = 2;

/** No stop and no colon: the sentence goes over to the next line. */
const goesOver = /[\p{L},;]$/u;
const beginsVerse = /^[\s("'“‘«]*\p{Lu}/u;

/** `areDeep` says of each line whether it is moved in further than a paragraph's first. */
export function isIndentedStanza(
  run: readonly string[],
  areDeep: readonly boolean[],
  { wrapWidth }: LineRhythm,
): boolean {
  const above = areDeep.indexOf(true);
  if (above < fewestAbove || run.length > mostLines || !readsAsVerse(run)) return false;
  return run.every((line, index) => {
    if (!beginsVerse.test(line) || isSpeech(line)) return false;
    if (listMarkOf(line) !== null || lineStartOf(line) !== null) return false;
    const next = run[index + 1];
    if (next === undefined) return true;
    if (wrapWidth !== null && isFullLine(line, next, wrapWidth)) return false;
    const isBorder = areDeep[index] !== areDeep[index + 1] || index < above;
    return !isBorder || goesOver.test(line);
  });
}
