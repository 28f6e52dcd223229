// eastAsianEncodingOf: which of the multi-byte encodings bytes are in, if any: they decode without fault and say something.
import { commonHangul, commonKana, commonSimplified, commonTraditional } from './commonIdeographs.ts';
import { decodeAs } from './decodeAs.ts';

/** `confidence` from 0 to 1. */
export type EastAsianGuess = { readonly encoding: string; readonly confidence: number };

const kana = /[\u3041-\u30fe\uff66-\uff9d]/;
const han = /[\u4e00-\u9fff]/;
const hangul = /[\uac00-\ud7a3]/;
const wideMark = /[\u3000-\u3020\uff01-\uff5e\u2010-\u2026]/;
const halfKana = /[\uff61-\uff9f]/;

type Counts = {
  readonly all: number;
  readonly common: number;
  readonly kana: number;
  readonly strange: number;
};

function countsOf(text: string, isCommon: (character: string) => boolean): Counts {
  const counts = { all: 0, common: 0, kana: 0, strange: 0 };
  for (const character of text) {
    if (character <= '\u007f') continue;
    counts.all += 1;
    if (isCommon(character)) counts.common += 1;
    if (kana.test(character)) counts.kana += 1;
    if (halfKana.test(character)) counts.strange += 1;
    else if (
      !kana.test(character) &&
      !han.test(character) &&
      !hangul.test(character) &&
      !wideMark.test(character)
    )
      counts.strange += 1;
  }
  return counts;
}

type Candidate = {
  readonly encoding: string;
  /** The share of characters beyond ASCII that a text of this encoding has at least. */
  readonly least: number;
  readonly isCommon: (character: string) => boolean;
};

const isJapanese = (character: string) => commonKana.has(character);
const candidates: readonly Candidate[] = [
  { encoding: 'Shift_JIS', least: 0.25, isCommon: isJapanese },
  { encoding: 'EUC-JP', least: 0.25, isCommon: isJapanese },
  { encoding: 'GB18030', least: 0.2, isCommon: (character) => commonSimplified.has(character) },
  {
    encoding: 'Big5',
    least: 0.2,
    isCommon: (character) => commonTraditional.has(character) || commonSimplified.has(character),
  },
  { encoding: 'EUC-KR', least: 0.25, isCommon: (character) => commonHangul.has(character) },
];

const mostFaults = 0.005;
const fewestCharacters = 4;

/** `sample` may break off within a character at either end. */
export async function eastAsianEncodingOf(sample: Uint8Array): Promise<EastAsianGuess | null> {
  let best: EastAsianGuess | null = null;
  let bestShare = 0;
  for (const { encoding, least, isCommon } of candidates) {
    const text = await decodeAs(sample, encoding);
    const { all, common, kana: kanas, strange } = countsOf(text, isCommon);
    if (all < fewestCharacters) continue;
    const faults = (text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0) - 2;
    if (faults > all * mostFaults || strange > all * 0.1 + 2) continue;
    const share = common / all;
    // Chinese never has kana in such numbers: then it is Japanese in another encoding.
    if (share < least || (!encoding.includes('JP') && encoding !== 'Shift_JIS' && kanas > all * 0.15))
      continue;
    if (share > bestShare) {
      best = { encoding, confidence: all >= 20 ? 0.95 : 0.8 };
      bestShare = share;
    }
  }
  return best;
}
