// isCoverNote: what somebody who sends a story on writes between the header of the mail and the quoted story.
import { parseField } from '../header/parseField.ts';
import { tellsTale } from '../header/tellsTale.ts';
import { isToldBySomebody } from '../header/warningWords.ts';

const longestLine = 300;
const mostLines = 8;
const longestNote = 700;
const speech = /^\s*["“„«—–]/;
const sentOn =
  /^\s*subject\s?:\s*(?:\[[^\]]{1,40}\]\s*)?(?:re:\s*)?(?:\[?(?:fwd?|wg|tr|enc|rv)\s?:|.{0,80}\((?:fwd?|forwarded)\))/i;
const mailField = /^\s*(?:subject|from|to|date|sent|newsgroups|message-id|reply-to|cc)\s?:\s/i;
const fewestMailFields = 2;
const farthestLook = 12;
const fewestFields = 2;

/** A story's own header is quoted, and so all below it is that story. */
function beginsWithHeader(quoted: readonly string[]): boolean {
  const fields = quoted
    .slice(0, farthestLook)
    .map((line) => line.slice(0, longestLine).replace(/^[>\s]{0,20}/, ''))
    .map(parseField)
    .filter((field) => field !== null && !field.isWeak);
  const kinds = new Set(fields.map((field) => field?.kind));
  return kinds.size >= fewestFields && (kinds.has('title') || kinds.has('author'));
}

/** `header` stands above the note. A story may quote a letter at length, but no mail's header stands above it then. */
export function isCoverNote(
  header: readonly string[],
  note: readonly string[],
  quoted: readonly string[],
): boolean {
  const text = note.join(' ');
  if (note.length > mostLines || text.length > longestNote) return false;
  if (header.filter((line) => mailField.test(line.slice(0, longestLine))).length < fewestMailFields)
    return false;
  if (note.some((line) => speech.test(line)) || tellsTale(text) || isToldBySomebody(text)) return false;
  return header.some((line) => sentOn.test(line.slice(0, longestLine))) || beginsWithHeader(quoted);
}
