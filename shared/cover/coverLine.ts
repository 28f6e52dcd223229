// A line of a story's metadata made fit to be drawn.
// Controls, lone surrogates, noncharacters and direction overrides: none is drawn, and XML refuses some.
const unfit = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu;
const longest = 400;

export function coverLine(text: string): string {
  return text.slice(0, longest).replace(unfit, ' ').replace(/\s+/gu, ' ').trim();
}
