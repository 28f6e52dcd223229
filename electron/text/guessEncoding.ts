// guessEncoding: the single-byte or East Asian encoding of bytes that are not UTF-8.

/** `encoding` in IANA's spelling; `confidence` from 0 to 1. */
export type EncodingGuess = { readonly encoding: string; readonly confidence: number };

const sampleSize = 64 * 1_024;

/** Quotes, dashes, ellipsis and the no-break space, as Windows-1252 has them. */
const westernPunctuation = new Set([0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0xa0]);

/** jschardet's names in IANA's spelling; Latin-1 and ASCII are read as their superset, as browsers do. */
const ianaNames: Readonly<Record<string, string>> = {
  ascii: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'windows-1250': 'windows-1250',
  'windows-1251': 'windows-1251',
  'windows-1252': 'windows-1252',
  'windows-1253': 'windows-1253',
  'windows-1255': 'windows-1255',
  'iso-8859-2': 'ISO-8859-2',
  'iso-8859-5': 'ISO-8859-5',
  'iso-8859-7': 'ISO-8859-7',
  'iso-8859-8': 'ISO-8859-8',
  'koi8-r': 'KOI8-R',
  maccyrillic: 'x-mac-cyrillic',
  ibm855: 'IBM855',
  ibm866: 'IBM866',
  shift_jis: 'Shift_JIS',
  sjis: 'Shift_JIS',
  'euc-jp': 'EUC-JP',
  'euc-kr': 'EUC-KR',
  gb2312: 'GB18030',
  gbk: 'GB18030',
  gb18030: 'GB18030',
  big5: 'Big5',
  'tis-620': 'TIS-620',
};

/** The stretches that say something: bytes around those beyond ASCII. */
function tellingSample(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= sampleSize) return bytes;
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, first - 1_024);
  return bytes.subarray(start, start + sampleSize);
}

/** Where nearly all that is not ASCII is typewriter punctuation, no detector is needed. */
function isWesternPunctuation(sample: Uint8Array): boolean {
  let high = 0;
  let punctuation = 0;
  for (const byte of sample) {
    if (byte < 0x80) continue;
    high += 1;
    if (westernPunctuation.has(byte)) punctuation += 1;
  }
  return high < sample.length * 0.1 && punctuation >= high * 0.9;
}

export async function guessEncoding(bytes: Uint8Array): Promise<EncodingGuess> {
  const sample = tellingSample(bytes);
  if (isWesternPunctuation(sample)) return { encoding: 'windows-1252', confidence: 0.95 };
  const { detect } = await import('jschardet');
  const { encoding, confidence } = detect(Buffer.from(sample.buffer, sample.byteOffset, sample.length));
  const known = ianaNames[(encoding ?? '').toLowerCase()];
  return known === undefined || confidence < 0.3
    ? { encoding: 'windows-1252', confidence: 0.3 }
    : { encoding: known, confidence };
}
