// endsWithinCharacter: whether a file breaks off in the middle of a character's bytes.

/** How many bytes a first byte of UTF-8 announces; 1 for what begins nothing longer. */
function announced(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 1;
}

const longestTail = 3;

/** How many of the last bytes are a character of UTF-8 that lacks its end; none at all is 0. */
export function cutTailOfUtf8(bytes: Uint8Array): number {
  for (let length = 1; length <= Math.min(longestTail, bytes.length); length += 1) {
    const byte = bytes[bytes.length - length] ?? 0;
    if (byte >= 0x80 && byte <= 0xbf) continue;
    return announced(byte) > length ? length : 0;
  }
  return 0;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** Told for UTF-8 and UTF-16, where every byte says what it is a part of. */
export function endsWithinCharacter(bytes: Uint8Array, encoding: string): boolean {
  if (encoding === 'UTF-8') return cutTailOfUtf8(bytes) > 0;
  if (encoding !== 'UTF-16LE' && encoding !== 'UTF-16BE') return false;
  if (bytes.length % 2 === 1) return true;
  const [one = 0, other = 0] = bytes.subarray(-2);
  return isHighSurrogate(encoding === 'UTF-16LE' ? other * 256 + one : one * 256 + other);
}
