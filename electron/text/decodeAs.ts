// decodeAs: bytes to text in an encoding that is known by name.

/** `encoding` is one of namedEncodings. What has no character in it becomes U+FFFD, and so do lone surrogates. */
export async function decodeAs(bytes: Uint8Array, encoding: string): Promise<string> {
  // iconv hands lone surrogates on, and no later stage could write them; Japanese mail it does not know.
  if (encoding.startsWith('UTF-') || encoding === 'ISO-2022-JP')
    return new TextDecoder(encoding.toLowerCase()).decode(bytes);
  const { default: iconv } = await import('iconv-lite');
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), encoding);
}
