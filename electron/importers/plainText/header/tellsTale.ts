// tellsTale: whether words between a header and a line like a field are narration, and no note or summary above it.

const past =
  /(?<![\p{L}])(?:was|were|had|said|went|came|stood|looked|took|saw|knew|felt|turned|did|could|would|sat|ran|told|asked|put|left|got|made|thought|held|(?:he|she|they|it)\s+\p{Ll}{2,}ed)(?![\p{L}])/giu;
/** What an author says, of the story or to its readers, and the present tense of summaries. */
const ofNote =
  /(?<![\p{L}’'])(?:I|me|my|mine|you|your|is|are|isn[’']t|has|will|this|here|fics?|stor(?:y|ies)|chapters?|takes?|finds?|must|can|beta|authors?|fandom|canon|season|episode|prequel|sequel|set|spoilers?|disclaimers?)(?![\p{L}])|[’'](?:m|ve|ll)(?!\p{L})/iu;
const spoken = /["“][^"”]{0,400}["”]/g;
const fewestForms = 2;

/** In English; false in all other languages, and for a narrator who says "I". */
export function tellsTale(text: string): boolean {
  const told = text.slice(0, 2_000).replace(spoken, ' ');
  if (ofNote.test(told)) return false;
  let forms = 0;
  for (const _found of told.matchAll(past)) {
    forms += 1;
    if (forms >= fewestForms) return true;
  }
  return false;
}
