// numeralValue: a number as headings write it, in figures, Roman numerals or English words.
const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

const words = new Map<string, number>([
  ...units.map((word, value) => [word, value] as const),
  ...ordinals.map((word, value) => [word, value] as const),
  ...tens.flatMap((word, index) => {
    const value = (index + 2) * 10;
    const compounds = units.slice(1, 10).map((unit, one) => [`${word}-${unit}`, value + one + 1] as const);
    return [[word, value] as const, ...compounds];
  }),
]);

const roman = /^(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

function romanValue(text: string): number {
  const digits = [...text].map((digit) => romanDigits[digit] ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}

/** Null when the text is no number. Roman numerals count in capitals, or in small letters below forty. */
export function numeralValue(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number.parseInt(text, 10);
  if (roman.test(text)) return romanValue(text);
  if (/^[ivx]{1,7}$/.test(text) && roman.test(text.toUpperCase())) return romanValue(text.toUpperCase());
  return words.get(text.toLowerCase().replace(/\s+/, '-')) ?? null;
}
