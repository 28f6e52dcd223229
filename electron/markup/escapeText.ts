// escapeText: plain text as story markup, safe in XML.
const reserved = /[&<>]/;
/** What XML 1.0 forbids, and what a text has no use for: controls, lone surrogates, noncharacters. */
const unwritable = /[^\P{Cc}\t\n\r]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** Safe between tags; `"` is left as it is, so that sanitizing the result changes nothing. */
export function escapeText(text: string): string {
  const writable = text.replace(unwritable, '');
  if (!reserved.test(writable)) return writable;
  return writable.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Safe inside double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll('\n', ' ');
}
