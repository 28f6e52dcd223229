// mistypedLabel: a label of an English header with one letter wrong, missing, doubled or in its neighbour's place.

const labels: readonly string[] = [
  'author',
  'authors',
  'fandom',
  'pairing',
  'pairings',
  'relationship',
  'relationships',
  'characters',
  'rating',
  'ratings',
  'warning',
  'warnings',
  'summary',
  'disclaimer',
  'disclaimers',
  'feedback',
  'spoilers',
];
/** Words of their own. */
const others =
  /^(?:warming|warring|warding|warping|warling|waning|parting|paining|raring|racing|raging|raking|raving|razing|rafting|ranting|rasping|roting|ratting|raining|spoiled|summery)$/;
const shape = /^[a-z]{5,14}$/;

function isOneOff(word: string, label: string): boolean {
  let start = 0;
  while (start < word.length && word[start] === label[start]) start += 1;
  const [one, other] = [word.slice(start), label.slice(start)];
  if (one.length === other.length) return one.slice(1) === other.slice(1) || isSwapped(one, other);
  return one.length > other.length ? one.slice(1) === other : one === other.slice(1);
}

const isSwapped = (one: string, other: string) =>
  one.length > 1 && one[0] === other[1] && one[1] === other[0] && one.slice(2) === other.slice(2);

/** The label that was meant; null where `folded` is none, or may be another word. */
export function mistypedLabel(folded: string): string | null {
  if (!shape.test(folded) || others.test(folded)) return null;
  const found = labels.find(
    (label) =>
      label.charCodeAt(0) === folded.charCodeAt(0) &&
      Math.abs(label.length - folded.length) <= 1 &&
      label !== folded &&
      isOneOff(folded, label),
  );
  return found ?? null;
}
