// markupSignature: whether a text is the source of a page or a document, and not one to be read as it stands.

import { dataSignature } from './dataSignature.ts';

const starts: readonly (readonly [RegExp, string])[] = [
  [/^(?:<!doctype\s+html|<html|<head|<body)\b/i, 'a web page'],
  [/^<\?xml\b[^>]*>\s*(?:<!doctype\s+html|<html)\b/i, 'a web page'],
  [/^<\?xml\b/i, 'an XML document'],
  [
    /^(?:From|MIME-Version|Snapshot-Content-Location):[^\n]*\r?\n(?:[^\n]+\r?\n){0,12}Content-Type:\s*multipart\/related/i,
    'a saved web archive',
  ],
];

const look = 2_048;

/** The name reads after "is"; null when it may be plain text. UTF-16 is looked through. */
export function markupSignature(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, look)).toString('latin1');
  const text = start
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .replaceAll('\0', '')
    .trimStart();
  return starts.find(([pattern]) => pattern.test(text))?.[1] ?? dataSignature(bytes, text);
}
