// encodedWords: header words of mail that carry their own charset (RFC 2047): `=?ISO-8859-1?Q?R=FCckkehr?=`.

const oneWord = '=\\?[\\w.:-]{2,30}\\?[QqBb]\\?[^?\\n]{0,400}\\?=';

/** One such word, or several with white space between them, which is not part of the text. */
export const encodedWords = new RegExp(`${oneWord}(?:\\s+${oneWord})*`, 'g');

const parts = /=\?([\w.:-]{2,30})\?([QqBb])\?([^?\n]{0,400})\?=/g;

function bytesOf(encoding: string, written: string): Buffer {
  if (encoding.toLowerCase() === 'b') return Buffer.from(written, 'base64');
  const plain = written.replaceAll('_', ' ');
  return Buffer.from(
    plain.replace(/=([0-9A-Fa-f]{2})/g, (_sign, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    'latin1',
  );
}

/** Null for a charset that nobody knows, and for what is no text in it. */
function textOf(charset: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What the words of a match of `encodedWords` stand for; null when one of them cannot be read. */
export function decodeEncodedWords(written: string): string | null {
  // A character may be cut between two words of one charset.
  const stretches: { readonly charset: string; readonly pieces: Uint8Array[] }[] = [];
  for (const [, name = '', encoding = '', payload = ''] of written.matchAll(parts)) {
    const charset = name.toLowerCase();
    const last = stretches.at(-1);
    if (last?.charset === charset) last.pieces.push(bytesOf(encoding, payload));
    else stretches.push({ charset, pieces: [bytesOf(encoding, payload)] });
  }
  const texts = stretches.map(({ charset, pieces }) => textOf(charset, Buffer.concat(pieces)));
  return texts.includes(null) ? null : texts.join('').replace(/\s+/g, ' ');
}
