// What a line's first and last letters tell: a sentence that ends, a sentence that goes on, speech.

const sentenceEnd = /[.!?…:;。！？」』"”’'»)\]*_~—–-]\s*$/;
const lowerStart = /^[\s\u3000]*(?:["“”‘’'«„(]{0,2})\p{Ll}/u;
const anyLetter = /\p{L}/u;
const speech = /^\s*(?:["“”„«»‘—–¿¡「『]|'(?!\d)|-{1,2}\s?\p{L})/u;
/** Scripts that are written without spaces between words. */
const spaceless = /[\u2e80-\u2fff\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uff65]/;

const near = 12;

const brokenWord = /\p{L}-$/u;

/** True when the line may be a sentence's last: it ends in a stop, a dash or a closing quote, and not within a word. */
export function endsSentence(line: string): boolean {
  const tail = line.length > near ? line.slice(-near) : line;
  return sentenceEnd.test(tail) && !brokenWord.test(tail);
}

export function endsInWord(line: string): boolean {
  return line.endsWith('-') && brokenWord.test(line.slice(-3));
}

export function beginsInLowerCase(line: string): boolean {
  return lowerStart.test(line);
}

/** True when the line's first letter has a case, so that its case tells something. */
export function hasCase(line: string): boolean {
  const letter = anyLetter.exec(line.slice(0, 40))?.[0] ?? '';
  return letter.toLowerCase() !== letter.toUpperCase();
}

export function isSpeech(line: string): boolean {
  return speech.test(line);
}

export function isSpaceless(character: string): boolean {
  return character >= '\u2e80' && spaceless.test(character);
}

const eastAsianParagraph = /^\u3000[^\s\u3000]/u;
const eastAsianStop = /[。！？…―」』）]$/u;

/** Moved in by the one wide space that begins a paragraph in Japanese, and ended as a sentence is. */
export function isEastAsianParagraph(line: string): boolean {
  return line.charCodeAt(0) === 0x3000 && eastAsianParagraph.test(line) && eastAsianStop.test(line.slice(-2));
}
