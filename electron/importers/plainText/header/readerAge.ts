// readerAgeRunAt: a paragraph that says how old a reader must be: nothing that the story contains, and no word of it.
import { isRule } from '../lines/rules.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import { topField } from './looseField.ts';

const longest = 300;
const mostLines = 6;
const speech = /^\s*["“”„«»‘]/;
/** "If you are under 18", "You must be over 21", "No minors": who may not read, or who may. */
const age =
  /\bif\s+(?:you(?:['’]?re|\s+are)?\s+)?(?:still\s+|not\s+(?:yet\s+)?)?(?:an?\s+)?(?:under(?:\s?-?aged?|\s+(?:the\s+age\s+of\s+)?(?:1[3-9]|2[01]|thirteen|sixteen|seventeen|eighteen|twenty-?one))|below\s+(?:1[3-9]|2[01])|younger\s+than\s+(?:1[3-9]|2[01]|eighteen)|minors?|(?:over\s+)?(?:1[6-9]|2[01]|eighteen))(?!\p{L})|\byou\s+(?:must|have\s+to|need\s+to|should)\s+be\s+(?:(?:over|at\s+least|older\s+than|above)\s+)?(?:(?:the\s+age\s+of\s+)?(?:1[6-9]|2[01]|eighteen|twenty-?one)|of\s+(?:legal\s+)?age|an?\s+adult)(?!\p{L})|^\W{0,6}(?:under-?aged?\s+readers?|minors|(?:anyone|anybody|those|readers|people|kids)\s+under\s+(?:1[3-9]|2[01]|eighteen))(?!\p{L})/iu;
/** What they are told to do. */
const told =
  /\b(?:leave|go\s+(?:away|home|elsewhere|back)|turn\s+(?:back|around)|stop|shoo|begone|scram|exit|get\s+out|do(?:\s+not|n['’]?t)\s+(?:read|continue|proceed|go\s+on|enter|scroll)|(?:to|not)\s+read|reading|back\s+button|click|hit\s+back|skip|move\s+on|proceed|keep\s+out|stay\s+(?:out|away)|delete)\b/i;
/** Somebody tells of it. */
const narrated =
  /\b(?:he|she|was|were|had|said|would|his|her|bar|club|bouncer|door|game|ride|casino|drink|vote|drive|pub)\b/i;

export function isReaderAgeNotice(text: string): boolean {
  if (
    text.length > longest ||
    speech.test(text) ||
    !/\d|under|minor|adult|eighteen|twenty|\bage\b/i.test(text)
  )
    return false;
  return age.test(text) && told.test(text) && !narrated.test(text);
}

/** The lines from `index` up to a blank one, a rule or a field; none where they say anything else. */
export function readerAgeRunAt(lines: readonly string[], index: number): readonly string[] {
  const run: string[] = [];
  let length = 0;
  for (const line of lines.slice(index, index + mostLines + 1)) {
    if (line === '' || isRule(line) || (run.length > 0 && topField(line)?.isWeak === false)) break;
    length += line.length;
    if (run.length === mostLines || length > longest) return [];
    run.push(foldSpaces(line));
  }
  return isReaderAgeNotice(run.join(' ')) ? run : [];
}
