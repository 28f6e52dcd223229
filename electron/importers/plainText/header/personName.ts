// isPersonName: whether words that nothing introduces are somebody's name, and not a title, a show or a place.

/** Only those that are no other word: no Grace, no Mark, no April. */
const given = new Set(
  (
    'adam aileen alan albert alex alexandra alexis alice alicia alison allison amanda amy andrea andrew angela angie anja ' +
    'ann anna anne annette annie anthony antje arthur barb barbara becky benjamin bernd bernard beth betty beverly birgit ' +
    'bob bonnie brenda brian bridget bruce candace carina carla carmen carol carole caroline carolyn cath catherine cathy ' +
    'charles charlotte cheryl chris christa christian christina christine christopher cindy claire claudia colleen connie ' +
    'corinna craig cynthia dana daniel daniela danielle darlene dave david deb debbie deborah debra denise dennis diana ' +
    'diane dianne donna doris dorothy doug ed edith edward eileen elaine eleanor elena elisabeth elizabeth ellen emily ' +
    'emma erika erin esther ethel eva evelyn fiona frances francesca françoise fred gabriele gail gary george gina gisela ' +
    'gloria greg gwen hanna hannah heather heidi heike helen helena helga henry ian ilse inge ingrid irene isabel isabelle ' +
    'jackie jacqueline james jan jane janet janice jason jean jeanne jeff jen jenn jenna jennifer jenny jessica jill jim ' +
    'jo joan joann joanna joanne joe johanna john jon joseph joyce juan juanita judith judy julia julianne julie karen ' +
    'karin karl kate katharina katherine kathleen kathryn kathy katie katja katrin keith kelly ken kerstin kevin kim ' +
    'kirsten kristen kristin kristina kristine larry laura lauren laurie leigh leonard leslie linda lisa liz lois lori ' +
    'lorraine louise lucia lucy luise lynda lynette lynn lynne maggie marcia margaret maria marianne marie marilyn marion ' +
    'martha martin martina mary maureen megan melanie melissa michael michele michelle mike miriam monica monika monique ' +
    'nancy naomi natalie natasha nicola nicole nina nora norma pam pamela pat patricia patrick patty paul paula peggy ' +
    'peter petra phil philip phyllis rachel ralph rebecca regina renate renée richard rita rob robert roberta robin roger ' +
    'ronald rosemary ruth sabine sally sam samantha sandra sandy sara sarah scott sean sharon sheila shelley sherry ' +
    'shirley silke simon sonja sophie stacey stefan stefanie stephanie stephen steve steven sue susan susanne suzanne ' +
    'svetlana sylvia tammy tanja tanya tara teresa terri terry theresa thomas tim tina todd tom tracey tracy ulrike ursula ' +
    'ute valerie vanessa veronica vicki vicky victoria virginia walter wendy william yvonne zoe'
  ).split(' '),
);
const wholeName =
  /^(\p{Lu}[\p{L}]{1,14})(?:\s\p{Lu}\.?)?(?:\s(?:(?:de|la|van|von|der|du)\s){0,2}\p{Lu}[\p{L}'’]{0,18}(?:-\p{Lu}[\p{L}'’]{1,18})?\.?)$/u;

/** A given name with another name or an initial after it. */
export function isPersonName(text: string): boolean {
  const first = wholeName.exec(text.trim())?.[1];
  return first !== undefined && given.has(first.toLowerCase());
}

/** Whoever is named in the story or in its fields is one of its people, and need not be its author. */
export function isNamedIn(name: string, lines: readonly string[], from: number): boolean {
  const words = name.split(/[^\p{L}]+/u).filter((word) => word.length > 2);
  if (words.length === 0) return true;
  const named = new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'iu');
  for (let index = from; index < lines.length; index += 1) if (named.test(lines[index] ?? '')) return true;
  return false;
}
