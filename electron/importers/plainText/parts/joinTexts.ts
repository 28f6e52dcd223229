// joinTexts: the parts of a story that were mailed separately, as one text whose line numbers run on.
import type { DecodedText } from '../../../text/decodeText.ts';

export type JoinedTexts = {
  readonly decoded: DecodedText;
  /** Indexes of the lines where each text begins. */
  readonly boundaries: readonly number[];
};

const lost = '\ufffd';

function strayOf({ text, strays }: DecodedText): string {
  return strays ?? lost.repeat(text.split(lost).length - 1);
}

/** The encoding is the first's, and as sure as the least sure of them. */
export function joinTexts(texts: readonly DecodedText[]): JoinedTexts {
  const [first] = texts;
  if (first !== undefined && texts.length === 1) return { decoded: first, boundaries: [0] };
  const boundaries: number[] = [];
  const transfer: DecodedText['transfer'][number][] = [];
  let lines = 0;
  for (const each of texts) {
    boundaries.push(lines);
    for (const place of each.transfer) transfer.push({ ...place, line: place.line + lines });
    lines += each.text.split('\n').length;
  }
  const decoded: DecodedText = {
    text: texts.map(({ text }) => text).join('\n'),
    encoding: first?.encoding ?? 'UTF-8',
    confidence: Math.min(1, ...texts.map(({ confidence }) => confidence)),
    strays: texts.every(({ strays }) => strays === null) ? null : texts.map(strayOf).join(''),
    transfer,
  };
  return { decoded, boundaries };
}
