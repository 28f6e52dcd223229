// The plain text importer: any text that a fan saved.
import { type DecodedText, decodeText, looksLikeText } from '../../text/decodeText.ts';
import { fileSignature } from '../../text/fileSignature.ts';
import { markupSignature } from '../../text/markupSignature.ts';
import type { Importer, Source } from '../importer.ts';
import { joinTexts } from './parts/joinTexts.ts';
import { readPlainText } from './readPlainText.ts';

function recognize({ name, bytes }: Source): number {
  if (fileSignature(bytes) !== null || !looksLikeText(bytes) || markupSignature(bytes) !== null) return 0;
  return /\.(?:txt|text|asc|story)$/i.test(name) ? 0.6 : 0.4;
}

function textsOf(source: Source, encoding: string | null): Promise<readonly DecodedText[]> {
  return Promise.all([source, ...(source.more ?? [])].map(({ bytes }) => decodeText(bytes, encoding)));
}

export const plainTextImporter: Importer = {
  id: 'plainText',
  recognize,
  async read(source, options) {
    return readPlainText(await textsOf(source, options.choices.encoding), options);
  },
  async lines(source, encoding) {
    return joinTexts(await textsOf(source, encoding)).decoded.text.split('\n');
  },
};
