// peopleIn: the names of a field of characters, of pairings, or of both, each as what it is.

export type People = { readonly relationships: readonly string[]; readonly characters: readonly string[] };

const pairing = /\S\s?\/\s?\S|\s[&+x×]\s|\dx\d|\b(?:and|und|et|y)\b/iu;
const noPairing = /^\W*(?:gen|general|none|no pairings?|various|other|ot[34p]|ensemble)\W*$/i;
const lastOfList =
  /^(?:(.{1,60}?)\s(?:&|and)\s|(?:&|and)\s)((?:the\s+)?\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){0,3})$/u;

/** "Crane, Wick, and the Cat", "Crane, Wick & the Cat": only a list says that the last two are no pair. */
export function listedCharacters(names: readonly string[]): readonly string[] {
  const last = names.length > 1 ? lastOfList.exec(names.at(-1) ?? '') : null;
  if (last === null) return names;
  const [, before, name = ''] = last;
  return [...names.slice(0, -1), ...(before === undefined ? [] : [before]), name];
}

/** `names` of a field that is labelled with both: "Pairing/Characters". One name alone may be a name for two. */
export function peopleIn(names: readonly string[]): People {
  const isOne = (name: string) => !pairing.test(name) && !noPairing.test(name);
  const listed = listedCharacters(names);
  const characters = listed.length > 1 ? listed.filter(isOne) : [];
  const people = characters.length === 0 ? names : listed;
  return { relationships: people.filter((name) => !characters.includes(name)), characters };
}
