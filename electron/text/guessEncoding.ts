// guessEncoding: the single-byte or East Asian encoding of bytes that are not UTF-8.

/** `encoding` in IANA's spelling; `confidence` from 0 to 1, and low for single-byte encodings even when it is right. */
export type EncodingGuess = { readonly encoding: string; readonly confidence: number };

const sampleSize = 64 * 1_024;

/** Quotes, dashes, ellipsis and the no-break space, as Windows-1252 has them. */
const westernPunctuation = new Set([0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0xa0]);

/** The bytes at which ISO-8859-15 and Windows-1252 part ways; without them the commoner name is the better guess. */
const differs = new Set([0xa4, 0xa6, 0xa8, 0xb4, 0xb8, 0xbc, 0xbd, 0xbe]);

/** Where jschardet's name is not IANA's; the rest differ in case only. */
const ianaNames: Readonly<Record<string, string>> = {
  ascii: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  macroman: 'macintosh',
  maccyrillic: 'MacCyrillic',
  cp437: 'IBM437',
  cp850: 'IBM850',
  cp852: 'IBM852',
  cp932: 'Shift_JIS',
  shift_jis: 'Shift_JIS',
  cp949: 'EUC-KR',
  cp874: 'TIS-620',
  big5: 'Big5',
  'big5-hkscs': 'Big5-HKSCS',
};

function ianaName(name: string): string {
  const lowered = name.toLowerCase().replace(/^iso-?8859-/, 'iso-8859-');
  return ianaNames[lowered] ?? (lowered.startsWith('windows-') ? lowered : lowered.toUpperCase());
}

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
  const { default: iconv } = await import('iconv-lite');
  const { encoding, confidence } = detect(Buffer.from(sample.buffer, sample.byteOffset, sample.length));
  const found = encoding === null ? null : ianaName(encoding);
  const name = found === 'ISO-8859-15' && !sample.some((byte) => differs.has(byte)) ? 'windows-1252' : found;
  // Old bytes are Windows-1252 more often than anything else.
  return name === null || !iconv.encodingExists(name)
    ? { encoding: 'windows-1252', confidence: 0 }
    : { encoding: name, confidence };
}
