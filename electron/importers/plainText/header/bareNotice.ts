// isBareNotice: a paragraph that warns with nothing but the names of what it warns of: "DEATHFIC!", "N.B. Character death!".
import { warnedTopicsIn } from '../../../../shared/story/warnedTopics.ts';
import { namesContent } from './contentNotice.ts';
import { sentencesOf } from './sentencesOf.ts';
import { isWarningList } from './warningAlone.ts';

const longest = 240;
const shortest = 5;
const speech = /^\s*["“”„«»‘—–]/;
const opening =
  /^[\s*_~=!#<>()[\]-]{0,12}(?:(?:n\.?\s?b\.?|nota\s+bene|(?:please\s+)?note(?:\s+well)?|p\.?\s?s\.?|yes|sorry)(?:\s*[:,.!–—-]+\s*|\s+(?=\p{Lu})))?/iu;
const deathStory =
  /^\W*(?:(?:this|it)(?:\s+is|['’]s)\s+)?(?:an?\s+)?(?:(?:major|another)\s+)?death[\s-]?(?:fic|story|stories|fics)(?:\s+(?:ahead|warning|alert|below))?\W*$/i;
/** Said to whoever is about to read, and of no story. */
const toReaders =
  /^\W*(?:(?:you(?:['’]ve|\s+have|\s+were|['’]re|\s+are)(?:\s+been)?|be|consider\s+yourself)\s+(?:fore)?warned|adults?\s+only|for\s+adults(?:\s+only)?|not\s+for\s+(?:kids|children|minors|the\s+(?:squeamish|faint[\s-]hearted))|(?:i['’]m\s+)?(?:so\s+|very\s+)?sorry|(?:read|enter|proceed)\s+at\s+your\s+own\s+risk|do(?:\s+not|n['’]t)\s+(?:say\s+i\s+did(?:\s+not|n['’]t)\s+warn\s+you|like(?:\s+it)?,?\s+do(?:\s+not|n['’]t)\s+read(?:\s+it)?)|not\s+mine|no\s+flames(?:\s+please)?|deal(?:\s+with\s+it)?|tissues?\s+(?:required|needed|warning))\W*$/i;

const names = (sentence: string) => deathStory.test(sentence) || isWarningList(sentence);

/** `text` is a whole paragraph above a story. */
export function isBareNotice(text: string): boolean {
  if (text.length > longest || text.length < shortest || speech.test(text) || /["“”«»:]/.test(text))
    return false;
  const sentences = sentencesOf(text.replace(opening, ''));
  const named = sentences.filter(names);
  if (named.length === 0 || !sentences.every((each) => names(each) || toReaders.test(each))) return false;
  // "Blood. Murder." may be how a story begins.
  const isSaid = named.length < sentences.length;
  return named.some((each) => warnedTopicsIn(each).length > 0 || (isSaid && namesContent(each)));
}
