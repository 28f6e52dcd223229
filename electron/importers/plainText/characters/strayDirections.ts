// createDirectionMender: marks that turn the direction of a text, taken away where they are not closed in their paragraph.
import { anyDirectionMark } from '../../neutralNames.ts';
import type { RepairLog } from '../repairs/repairLog.ts';
import { mendEach, type Surroundings } from './mendEach.ts';

const marks = /[\u202a-\u202e\u2066-\u2069]/g;
const isLetter = /[\p{L}\p{N}]/u;

type Opened = { readonly line: number; readonly place: number; readonly end: string };

const endOf = (mark: string) => (mark >= '\u2066' ? '\u2069' : '\u202c');
const isEnd = (mark: string) => mark === '\u202c' || mark === '\u2069';

/** For each line, whether its marks, in their order, are closed and close something. */
function closedIn(lines: readonly string[]): ReadonlyMap<number, readonly boolean[]> {
  const closed = new Map<number, boolean[]>();
  let open: Opened[] = [];
  for (const [line, text] of lines.entries()) {
    if (text === '') open = [];
    if (!anyDirectionMark.test(text)) continue;
    const own: boolean[] = [];
    closed.set(line, own);
    for (const [mark] of text.matchAll(marks)) {
      const last = open.at(-1);
      own.push(isEnd(mark) && last?.end === mark);
      if (!isEnd(mark)) open.push({ line, place: own.length - 1, end: endOf(mark) });
      else if (last?.end === mark) {
        const opener = closed.get(last.line);
        if (opener !== undefined) opener[last.place] = true;
        open.pop();
      }
    }
  }
  return closed;
}

/** Null where no line has such a mark. Within a word it is a trick, closed or not. */
export function createDirectionMender(
  lines: readonly string[],
): ((line: string, number: number, log: RepairLog) => string) | null {
  if (!lines.some((line) => anyDirectionMark.test(line))) return null;
  const closed = closedIn(lines);
  return (line, number, log) => {
    const own = closed.get(number - 1) ?? [];
    let place = 0;
    return mendEach(line, number, marks, 'invisibleCharacter', log, (mark, { head, tail }: Surroundings) => {
      const isClosed = own[place] === true;
      place += 1;
      return isClosed && !(isLetter.test(head.slice(-1)) && isLetter.test(tail.charAt(0))) ? mark : '';
    });
  };
}
