// fileSignature: what a file is, by its first bytes, when it is not plain text.

/** `name` reads after "is": "a PDF document". `isStory` tells formats that may hold a story from those that cannot. */
export type FileSignature = { readonly name: string; readonly isStory: boolean };

type Signature = FileSignature & { readonly bytes: readonly number[]; readonly offset: number };

function ascii(text: string): readonly number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

function signature(name: string, isStory: boolean, bytes: readonly number[], offset = 0): Signature {
  return { name, isStory, bytes, offset };
}

const signatures: readonly Signature[] = [
  signature('an EPUB book', true, ascii('mimetypeapplication/epub+zip'), 30),
  signature('a PDF document', true, ascii('%PDF-')),
  signature('a Kindle book', true, ascii('BOOKMOBI'), 60),
  signature('an RTF document', true, ascii('{\\rtf')),
  signature('an old Word document', true, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  signature('a ZIP archive', true, [0x50, 0x4b, 0x03, 0x04]),
  signature('an empty ZIP archive', true, [0x50, 0x4b, 0x05, 0x06]),
  signature('a DjVu document', true, ascii('AT&TFORM')),
  signature('a PNG picture', false, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  signature('a JPEG picture', false, [0xff, 0xd8, 0xff]),
  signature('a GIF picture', false, ascii('GIF8')),
  signature('a TIFF picture', false, [0x49, 0x49, 0x2a, 0x00]),
  signature('a WebP picture', false, ascii('WEBP'), 8),
  signature('a sound or film', false, ascii('ftyp'), 4),
  signature('a sound file', false, ascii('ID3')),
  signature('a sound file', false, ascii('OggS')),
  signature('a sound file', false, ascii('fLaC')),
  signature('a film', false, [0x1a, 0x45, 0xdf, 0xa3]),
  signature('a RAR archive', false, ascii('Rar!')),
  signature('a 7z archive', false, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]),
  signature('a gzip archive', false, [0x1f, 0x8b, 0x08]),
  signature('an xz archive', false, [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]),
  signature('a zstd archive', false, [0x28, 0xb5, 0x2f, 0xfd]),
  signature('a program', false, [0x7f, 0x45, 0x4c, 0x46]),
  signature('a program', false, [0x4d, 0x5a, 0x90, 0x00]),
  signature('a program', false, [0xca, 0xfe, 0xba, 0xbe]),
  signature('a program', false, [0xcf, 0xfa, 0xed, 0xfe]),
  signature('a WebAssembly program', false, [0x00, 0x61, 0x73, 0x6d]),
  signature('a database', false, ascii('SQLite format 3\0')),
  signature('a font', false, ascii('wOF2')),
  signature('a font', false, ascii('wOFF')),
  signature('a font', false, [0x00, 0x01, 0x00, 0x00, 0x00]),
];

function holds(bytes: Uint8Array, { bytes: wanted, offset }: Signature): boolean {
  return wanted.every((byte, index) => bytes[offset + index] === byte);
}

/** Null when the first bytes name no format that is known here. */
export function fileSignature(bytes: Uint8Array): FileSignature | null {
  return signatures.find((candidate) => holds(bytes, candidate)) ?? null;
}
