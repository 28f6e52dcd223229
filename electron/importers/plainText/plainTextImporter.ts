// The plain text importer: any text that a fan saved.
import { decodeText, looksLikeText } from '../../text/decodeText.ts';
import { fileSignature } from '../../text/fileSignature.ts';
import { markupSignature } from '../../text/markupSignature.ts';
import type { Importer, Source } from '../importer.ts';
import { readPlainText } from './readPlainText.ts';

function recognize({ name, bytes }: Source): number {
  if (fileSignature(bytes) !== null || !looksLikeText(bytes) || markupSignature(bytes) !== null) return 0;
  return /\.(?:txt|text|asc|story)$/i.test(name) ? 0.6 : 0.4;
}

export const plainTextImporter: Importer = {
  id: 'plainText',
  recognize,
  async read(source) {
    const { text, encoding } = await decodeText(source.bytes);
    return readPlainText(text, encoding);
  },
};
