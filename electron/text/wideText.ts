// wideText: whether bytes are UTF-16, by mark or by where their zeros stand.

export type WideEncoding = 'UTF-16LE' | 'UTF-16BE';

const sampleSize = 4_096;

/** Latin text in UTF-16 has a zero in nearly every other byte, and none in between. */
export function wideEncodingOf(bytes: Uint8Array): WideEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  const sample = bytes.subarray(0, sampleSize - (sampleSize % 2));
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 2) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let index = 0; index + 1 < sample.length; index += 2) {
    if (sample[index] === 0) evenZeros += 1;
    if (sample[index + 1] === 0) oddZeros += 1;
  }
  if (oddZeros > pairs * 0.4 && evenZeros < pairs * 0.02) return 'UTF-16LE';
  if (evenZeros > pairs * 0.4 && oddZeros < pairs * 0.02) return 'UTF-16BE';
  return null;
}
