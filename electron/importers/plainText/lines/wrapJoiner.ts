// createWrapJoiner: wrapped lines as one, with hyphens and dashes at the wrap judged by the document's own words.

import type { RepairLog } from '../repairs/repairLog.ts';
import { isSpaceless } from './lineSigns.ts';
import { wrapHabitsOf } from './wrapHabits.ts';

/** `first` is the number of the first line. A newline stands where the reader wants the line to stay broken. */
export type WrapJoiner = (lines: readonly string[], first: number) => string;

const brokenEnd = /([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*)-$/u;
const brokenStart = /^(\p{Ll}+)/u;
const dashEnd = /[^\s-](-{2,3}|[—–])$/u;
const dashStart = /^(-{2,3}|[—–])[^\s-]/u;
/** "Vor- und Nachteile": the hyphen stands for a word's rest. */
const suspended = /^(?:und|oder|bzw)$/;
/** "pre- and post-war": the word's rest comes with the next hyphen. Without it, "thous-" and "and" may be one word. */
const suspendedFor = /^(?:and|or|et|ou|y|o)\s(?:\p{L}{1,20}\s)?\p{L}{2,20}-\p{L}/u;
const longestWord = 60;
const wordSign = /[\p{L}\p{N}]/u;
const wordSigns = /^[\p{L}\p{N}\p{M}]+/u;
const runStart = /^[\p{L}\p{N}]{0,2000}/u;
const longestRun = 2_000;

/** Read from the end, since no pattern does so in one pass. */
function wordRunBefore(line: string): string {
  const from = Math.max(0, line.length - longestRun);
  let start = line.length;
  while (start > from && wordSign.test(line.charAt(start - 1))) start -= 1;
  return line.slice(start);
}

export function createWrapJoiner(document: readonly string[], log: RepairLog): WrapJoiner {
  const habits = wrapHabitsOf(document);

  /**
   * How two lines meet: the hyphen stays in "well-known", and goes where it only marked the line's end. `carried` is
   * what of the word was joined to the head already, where all of the head is one more piece of it.
   */
  function joinedAtHyphen(head: string, tail: string, line: number, carried: string): string {
    const end = brokenEnd.exec(head.slice(-longestWord))?.[1] ?? '';
    const start = brokenStart.exec(tail.slice(0, longestWord))?.[1] ?? '';
    if (end === '' || start === '') return joinedBy('', head, tail, line);
    if (suspended.test(start)) return joinedBy(' ', head, tail, line);
    const isSplit = habits.isSplitWord(end, start);
    if (!isSplit && suspendedFor.test(tail.slice(0, longestWord))) return joinedBy(' ', head, tail, line);
    const whole =
      (end.length + 1 === head.length ? carried : '') + wordRunBefore(head.slice(0, -1 - end.length)) + end;
    const rest = wordSigns.exec(tail.slice(0, longestWord))?.[0] ?? start;
    const after = isSplit ? whole + rest : `${whole}-${rest}`;
    const kind = isSplit ? 'joinedWord' : 'hardWrap';
    if (!log.mend(kind, line, `${whole}-\n${rest}`, after)) return `${head}\n`;
    return isSplit ? head.slice(0, -1) : head;
  }

  function joinedBy(between: string, head: string, tail: string, line: number): string {
    const [before, after] = [head.slice(-20), tail.slice(0, 20)];
    const isMade = log.mend('hardWrap', line, `${before}\n${after}`, before + between + after, true);
    return isMade ? head + between : `${head}\n`;
  }

  /** Without spaces between words the wrap has cut a run of signs in two; `run` is what of it stands before the wrap. */
  function joinedRun(run: string, head: string, tail: string, line: number): string {
    const rest = runStart.exec(tail)?.[0] ?? '';
    return log.mend('joinedWord', line, `${run}\n${rest}`, run + rest) ? head : `${head}\n`;
  }

  function joined(head: string, tail: string, line: number, carried: string): string {
    const last = head.charAt(head.length - 1);
    if (last === '-' && /[\p{L}\p{N}]-$/u.test(head.slice(-3)))
      return joinedAtHyphen(head, tail, line, carried);
    const dash =
      last === '-' || last === '—' || last === '–'
        ? dashEnd.exec(head.slice(-5))?.[1]
        : dashStart.exec(tail.slice(0, 5))?.[1];
    if (dash !== undefined && habits.isTightDash(dash)) return joinedBy('', head, tail, line);
    return joinedBy(' ', head, tail, line);
  }

  return (lines, first) => {
    let last = lines[0] ?? '';
    if (lines.length === 1) return last;
    const pieces: string[] = [];
    let run = '';
    let carried = '';
    for (let index = 1; index < lines.length; index += 1) {
      const next = (lines[index] ?? '').trimStart();
      const line = first + index - 1;
      if (isSpaceless(last.charAt(last.length - 1)) && isSpaceless(next.charAt(0))) {
        const own = wordRunBefore(last);
        run = own.length === last.length ? (run + own).slice(-longestRun) : own;
        pieces.push(joinedRun(run, last, next, line));
      } else {
        run = '';
        const piece = joined(last, next, line, carried);
        // Shorter by its hyphen: the next line begins within a word.
        if (piece.length < last.length)
          carried = (/^\p{L}+$/u.test(piece.slice(0, longestRun)) ? carried : '') + wordRunBefore(piece);
        else carried = '';
        pieces.push(piece);
      }
      last = next;
    }
    pieces.push(last);
    return pieces.join('');
  };
}
