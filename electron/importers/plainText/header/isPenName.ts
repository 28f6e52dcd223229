// isPenName: whether the words after "by" name somebody, and are no sentence of the story: "By morning they were gone."

const sentenceEnd = /[.!?…]["”’»]?$/;
/** A full stop that belongs to the name: "Mary T.", "Sal Jr." */
const shortened = /(?:^|[\s.])(?:\p{L}{1,2}|esq|ph\.?d|inc|etc|al)\.$/iu;
/** What follows a comma in lower case goes on with a sentence, but for a further name or an address. */
const goesOn = /,\s+(?=\p{Ll})(?!(?:and|with|und|et|y|e|aka|a\.k\.a\.?|of)\s|\S+@|\S+$)/u;
const told =
  /(?:^|[^\p{L}\p{N}_'’-])(?:he|she|it|they|we|I|I[’']m|you|his|her|their|its|our|there|was|were|had|has|have|would|could|did|came|went|stood|sat|lay|fell|when|then|because|until)(?![\p{L}\p{N}_'’-])/u;
const ofSomebody = /\p{L}['’]s?\s+\p{Ll}/u;
/** No pen name of one word when it stands by itself: "By Midnight". */
const timeOrMeans =
  /^(?:(?:the|early|late)\s+)?(?:moonlight|starlight|candlelight|firelight|lamplight|daylight|sunlight|dawn|dusk|morning|noon|midday|afternoon|evening|nightfall|midnight|sunrise|sunset|monday|tuesday|wednesday|thursday|friday|saturday|sunday|now|then|day|night|sea|chance|design|accident)$/i;
const capital = /^["“'‘(]?[\p{Lu}\d]/u;
const little = /^(?:and|&|de|la|van|von|der|du|of|the|et|und|with|y|e)$/;

/** `isClose`: the line stands right below another, as a by-line does below its title. */
export function isPenName(text: string, isClose: boolean): boolean {
  const name = text.replace(/\s*[[(<][^\][()<>]{1,80}[\])>]/g, '').trim();
  if (goesOn.test(name) || told.test(name) || ofSomebody.test(name)) return false;
  if (!isClose && (timeOrMeans.test(name) || /^(?:the|an?|my|this|that)\s/.test(name))) return false;
  if (!sentenceEnd.test(name) || shortened.test(name)) return true;
  const words = name.split(/\s+/);
  return isClose && words.every((word, index) => capital.test(word) || (index > 0 && little.test(word)));
}
