// escapeText: plain text as story markup, safe in XML.
const reserved = /[&<>]/;
/** What XML 1.0 forbids, and what a text has no use for: controls, lone surrogates, noncharacters. */
const unwritable = /[^\P{Cc}\t\n\r]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** Two words that only such a character parts must not grow together. */
function parting(text: string, at: number): string {
  // A vertical tab or form feed is not written either.
  const isBesideSpace = /[^\S\v\f]/.test(text[at - 1] ?? '') || /[^\S\v\f]/.test(text[at + 1] ?? '');
  return isBesideSpace ? '' : ' ';
}

/** Spares nearly every text the closer look. Halves of pairs need it: together they may be a character. */
const doubtful = /[^\t\n\r -%'-;=?-~\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]/;

/** Safe between tags; `"` is left as it is, so that sanitizing the result changes nothing. */
export function escapeText(text: string): string {
  if (!doubtful.test(text)) return text;
  const writable = text.replace(unwritable, (_character, at: number) => parting(text, at));
  if (!reserved.test(writable)) return writable;
  return writable.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Safe inside double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll('\n', ' ');
}
