// isSaidInStory: a plea or a farewell that somebody in the story says, shows or thinks in its first sentence.

const longestLook = 300;
const telling =
  '(?:said|says|read|reads|thought|wrote|told|announced|repeated|muttered|murmured|whispered|shouted|called|asked|laughed|replied|answered|sighed|added|went|ran|printed|blinked|flashed)';
/** One of the story's people or things; an author names himself "I". */
const teller =
  "(?:he|she|it|they|somebody|someone|(?:the|a|an|his|her|their)\\s+(?:\\p{Ll}[\\p{L}'’-]{1,20}\\s+){0,2}?\\p{L}[\\p{L}'’-]{1,20})";
/** No sentence ends before the teller, and the words after the verb are not what an author was told. */
const said = new RegExp(
  `^[^.!?\\n]{1,160},["”’]?\\s+(?:${teller}\\s+${telling}|${telling}\\s+${teller})(?=["”’]?[.,;:]|\\s+(?:and|as|with|from|in|on|at|to|over|under|through|softly|quietly|\\p{Ll}{3,}ly)(?!\\p{L})|["”’]?$)`,
  'iu',
);
/** Whom authors let speak beside themselves, and what they speak of. */
const ofAuthor =
  /(?<!\p{L})(?:authors?|authoress|writers?|muses?|bunn(?:y|ies)|plot ?bunn\p{L}*|beta\p{L}*|reviewers?|readers?|fan ?fics?|fics?|chapters?|updates?|i|i[’'](?:m|ve|d|ll)|my)(?!\p{L})|[:;]-?[)DP]|\^_*\^|<3|@|:\/\//iu;

/** "Thank you for reading, said the clerk, and shut the window." */
export function isSaidInStory(text: string): boolean {
  const look = text.slice(0, longestLook);
  return look.includes(',') && said.test(look) && !ofAuthor.test(text.slice(0, longestLook * 2));
}
