// The plain text importer: any text that a fan saved.
import { decodeText, looksLikeText } from '../../text/decodeText.ts';
import { fileSignature } from '../../text/fileSignature.ts';
import type { Importer, Source } from '../importer.ts';
import { readPlainText } from './readPlainText.ts';

/** A web page or other markup is text too, but not one to be read as it stands. */
const markupStart = /^\s*(?:<\?xml|<!doctype|<html|<head|<body)\b/i;

function isMarkup(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).replace(/^(?:ï»¿)?/, '');
  return markupStart.test(start);
}

function recognize({ name, bytes }: Source): number {
  if (fileSignature(bytes) !== null || !looksLikeText(bytes) || isMarkup(bytes)) return 0;
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
