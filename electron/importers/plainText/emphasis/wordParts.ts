// createWordParts: whether a stress falls on a part of one word, as in to*day*, or a space was lost beside it.

export type WordParts = {
  /** Both in lower case. True where the two are one word, and where nothing tells that the second is a word by itself. */
  areOneWord(head: string, tail: string): boolean;
  /** True for a word that the document writes whole, and for a common one. */
  isKnown(word: string): boolean;
};

const common = new Set(
  `today tonight tomorrow together toward towards towel total toast tower token into inside indoors indeed instead inland income insane
  inhuman intent onto only ongoing onward within without withdraw withhold withstand forever forget forgets forgot forgotten forgive
  forgiven forgave forward forbid foresight because become becomes became becoming before behind beside besides below between
  beneath beyond begin began begun belong beloved behave behold beheld believe betray bewitched another alone along again away
  about above across ahead alike alive aloud apart around arise arose arouse aside asleep await awake aware afar afloat afoot ago
  aground abroad aboard account accord announce avoid assure amuse astray alight await awhile awoke abide amount anew atop abound allspice
  hear heart heat held hello help hero here shell sheet weak wear well went itself young your yours yourself nothing notice
  notable some soon somehow thank thanks haste hasty haven whenever whatever whatsoever whoever whole whom whose often order
  orange button butter attend attack attract ashore asking assign assist aspire island waste wash area arena werewolf history
  herself heritage herd theirs myself ourselves ours them then there these they theme aroma bystander byway else`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

const token = /[\p{L}\p{M}*_]+(?:['’-][\p{L}\p{M}*_]+)*/gu;
const signsAround = /^[*_]+|[*_]+$/g;
/** A line of a megabyte has no word that matters here. */
const longestLine = 20_000;

/** Words that no sign parts: what stands beside a sign may be half of one. */
function vocabularyOf(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    const text = line.length > longestLine ? line.slice(0, longestLine) : line;
    for (const [written] of text.toLowerCase().matchAll(token)) {
      const word =
        written.includes('*') || written.includes('_') ? written.replace(signsAround, '') : written;
      if (!word.includes('*') && !word.includes('_')) words.add(word);
    }
  }
  return words;
}

/** The document's words are gathered only where a sign sticks to one that may be half of another. */
export function createWordParts(lines: readonly string[]): WordParts {
  let vocabulary: ReadonlySet<string> | null = null;
  const isKnown = (word: string) => {
    if (common.has(word)) return true;
    vocabulary ??= vocabularyOf(lines);
    return vocabulary.has(word);
  };
  return { isKnown, areOneWord: (head, tail) => isKnown(head + tail) || !isKnown(tail) };
}
