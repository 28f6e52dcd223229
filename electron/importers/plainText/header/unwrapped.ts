// unwrapped: lines that a program broke, joined again, so that a sentence can be read from its beginning to its end.
import { parseField } from './parseField.ts';

/** A line that is nearly full was broken for its length. */
const nearlyFull = 45;
const ends = /[.!?…:;][\s"”’)\]*_]{0,4}$/;

/** Words that only serve to be searched: what stands in the story keeps its lines. */
export function unwrapped(text: string): string {
  const lines = text.split('\n');
  let joined = '';
  let above = '';
  for (const line of lines) {
    const goesOn =
      above.length >= nearlyFull &&
      line.trim() !== '' &&
      !ends.test(above.slice(-8)) &&
      parseField(line) === null;
    joined += joined === '' ? line : `${goesOn ? ' ' : '\n'}${goesOn ? line.trimStart() : line}`;
    above = line;
  }
  return joined;
}
