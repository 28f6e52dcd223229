// How wide a line of text is, without a DOM.
import { literataWidths } from './literataWidths.ts';

// Other fonts stand in for what Literata lacks; these are safe widths of theirs.
const emojiWidth = 1350;
const wideWidth = 1000;
const otherWidth = 680;

const weightless = /^[\p{Mark}\p{Cf}\p{Cc}\p{Variation_Selector}]$/u;
const pictorial = /^\p{Extended_Pictographic}$/u;
const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]$/u;

function characterWidth(character: string): number {
  const known = literataWidths.get(character.codePointAt(0) ?? 0);
  if (known !== undefined) return known;
  if (weightless.test(character)) return 0;
  const base = character.normalize('NFD').codePointAt(0) ?? 0;
  const baseWidth = literataWidths.get(base);
  if (baseWidth !== undefined) return baseWidth;
  if (wide.test(character)) return wideWidth;
  return pictorial.test(character) ? emojiWidth : otherWidth;
}

/** In ems, as set in Literata SemiBold without kerning: a little more than what is drawn. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width / 1000;
}
