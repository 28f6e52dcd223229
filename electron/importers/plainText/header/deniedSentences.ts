// withoutDenied: the sentences of a note without those that the next one takes back, and without threats to whoever sues.

const denial =
  /^\W{0,4}(?:(?:well|but|and|so|actually|don['’]t worry),?\s+)?(?:nope?|not so|not here|not in this (?:one|story|fic)|not that there\b[^.!?]{0,60}|there (?:is|are|was)(?:n['’]t| not| none)(?: (?:one|any|here|in (?:this|it)))*|there won['’]t be|(?:nothing|none) (?:like (?:it|that|this)|of the (?:sort|kind)|such)\b[^.!?]{0,60}|(?:it|that|this) (?:does(?:n['’]t| not)|won['’]t|never) happens?(?: here)?)\W*$/i;
/** A denial that has exceptions denies too little. */
const excepts =
  /(?<![a-z])(?:but|except|until|unless|only|yet|major|graphic|explicit|detail[a-z]*|shown|described|on-?screen)(?![a-z])/i;
/** What is warned of plainly stays warned of. */
const warns = /(?<![a-z])(?:warn(?:s|ed|ings?)?|triggers?|tw|cw|contains?|includes?|beware)(?![a-z])/i;
const threat =
  /(?<![a-z])(?:if (?:you|they|anyone|anybody) (?:sues?|flames?|steals?)|(?:sue|flame) me and)(?![a-z])/i;

/** In their order. */
export function withoutDenied(sentences: readonly string[]): readonly string[] {
  const threatFrom = sentences.findIndex((sentence) => threat.test(sentence));
  return sentences.filter((sentence, index) => {
    if (warns.test(sentence)) return true;
    if (threatFrom >= 0 && index >= threatFrom && index <= threatFrom + 2) return false;
    const next = sentences[index + 1] ?? '';
    return !denial.test(next) || excepts.test(next);
  });
}
