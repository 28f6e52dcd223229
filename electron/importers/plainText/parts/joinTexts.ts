// joinTexts: the parts of a story that were mailed separately, as one text whose line numbers run on.
import type { DecodedText } from '../../../text/decodeText.ts';
import { parseHeading } from '../headings/parseHeading.ts';

export type JoinedTexts = {
  readonly decoded: DecodedText;
  /** Indexes of the lines where each text begins. */
  readonly boundaries: readonly number[];
};

const lost = '\ufffd';

function strayOf({ text, strays }: DecodedText): string {
  return strays ?? lost.repeat(text.split(lost).length - 1);
}

const thrownWithin =
  /(?<=[\p{L}\p{N}.!?…"”»)*])[^\S\n\f]{0,40}\f[^\S\n]{0,40}([^\s][^\n\f]{0,120})(?=[\n\f]|$)/gu;

/** A page that is thrown between words and a heading begins a line with it. */
function withHeadingsOnLines(each: DecodedText): DecodedText {
  if (!each.text.includes('\f') || each.transfer.length > 0) return each;
  const place = (whole: string, heading: string) =>
    parseHeading(heading) === null ? whole : `\n\f${heading}`;
  const text = each.text.replace(thrownWithin, place);
  // Only the last line is ever cut.
  return { ...each, text, ...(each.cuts === undefined ? {} : { cuts: [text.split('\n').length] }) };
}

/** The encoding is the first's, and as sure as the least sure of them. */
export function joinTexts(sources: readonly DecodedText[]): JoinedTexts {
  const texts = sources.map(withHeadingsOnLines);
  const [first] = texts;
  if (first !== undefined && texts.length === 1) return { decoded: first, boundaries: [0] };
  const boundaries: number[] = [];
  const transfer: DecodedText['transfer'][number][] = [];
  const cuts: number[] = [];
  let lines = 0;
  for (const each of texts) {
    boundaries.push(lines);
    for (const place of each.transfer) transfer.push({ ...place, line: place.line + lines });
    for (const line of each.cuts ?? []) cuts.push(line + lines);
    lines += each.text.split('\n').length;
  }
  const decoded: DecodedText = {
    text: texts.map(({ text }) => text).join('\n'),
    encoding: first?.encoding ?? 'UTF-8',
    confidence: Math.min(1, ...texts.map(({ confidence }) => confidence)),
    strays: texts.every(({ strays }) => strays === null) ? null : texts.map(strayOf).join(''),
    transfer,
    cuts,
  };
  return { decoded, boundaries };
}
