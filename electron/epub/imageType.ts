// What kind of picture some bytes are, by their first ones.
export type ImageType = { readonly mediaType: string; readonly extension: string };

const kinds: readonly (ImageType & { readonly at: number; readonly magic: string })[] = [
  { mediaType: 'image/png', extension: 'png', at: 0, magic: '\x89PNG\r\n\x1a\n' },
  { mediaType: 'image/jpeg', extension: 'jpg', at: 0, magic: '\xff\xd8\xff' },
  { mediaType: 'image/gif', extension: 'gif', at: 0, magic: 'GIF8' },
  { mediaType: 'image/webp', extension: 'webp', at: 8, magic: 'WEBP' },
];

/** Null for what no e-reader shows, and for SVG, which may hold scripts and reach outside. */
export function imageTypeOf(bytes: Uint8Array): ImageType | null {
  const found = kinds.find(({ at, magic }) =>
    [...magic].every((character, index) => bytes[at + index] === character.charCodeAt(0)),
  );
  return found === undefined ? null : { mediaType: found.mediaType, extension: found.extension };
}
