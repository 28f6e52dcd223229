// warnedTopicsIn: which of the Archive's topics an author's own warning plainly names, in the languages of old headers.
import { type ArchiveTopic, archiveTopics } from './archiveWarning.ts';

/** The small letters of the alphabets below: with all that \p{L} means, the patterns take 50 ms to make. */
const letters = 'a-zß-ɏа-џґ';

/** For text in small letters. */
function pattern(source: string, flags = 'u'): RegExp {
  const inClasses = source.replaceAll('[\\p{L}\\p{N}', `[${letters}0-9`).replaceAll('[\\p{L}', `[${letters}`);
  return new RegExp(inClasses.replaceAll('\\p{L}', `[${letters}]`), flags);
}

const words = (source: string, unparted: string) =>
  pattern(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])|${unparted}`, 'gu');

const lessThanMajor = '(?<!(?:minor|background|secondary|original|oc|non-major|side) )';

/** "I don't kill off main characters". */
const notDone = "(?<!(?:n't|never|not|no|nor)(?: [\\p{L}']+){0,2} )";

/** "(not a major one)", "(minor)", "- secondary": said of the death just named. */
const ofNoMajor =
  "(?!\\s*[(–—-]\\s*(?:but |it's |it is )?(?:(?:not|no|non)[ -](?:an? |of an? |the |any )?(?:major|main|canon)|(?:an? |of an? )?(?:minor|secondary|background|original|ocs?|side)(?![\\p{L}])(?![^)]{0,80}(?:major|main))))";

/** The same in the languages below: "Charaktertod (Nebenfigur)", "mort d'un personnage secondaire". */
const ofNoMain =
  "(?!\\s*[(–—-]?\\s*(?:(?:aber|mais|pero|ma|nur|seulement|sólo|solo|eines?|einer|d'un|de un|di un|de)\\s+){0,2}(?:(?:nicht|kein(?:e|er|es)?|pas|no|non|nessun|não)\\s+(?:(?:der|die|des|den|einer?|un|une|el|la|le|l'|um)\\s*)?(?:personnages?\\s+|personajes?\\s+|personaggi[oi]?\\s+|personagem\\s+)?(?:haupt|princip|protag|majeur|important|wichtig|mayor|maggior)|(?:personnages?\\s+|personajes?\\s+|personaggi[oi]?\\s+|personagem\\s+)?(?:neben\\p{L}+|unwichtig\\p{L}*|mineure?s?|secondaires?|secundari[oa]s?|secundári[oa]s?|secondari[oa]?|menor(?:es)?(?! de )|minor[ei]?|ocs?|original\\p{L}*|originell?\\p{L}*)(?!\\p{L}))(?![^)]{0,80}(?:haupt|princip|protag|majeur)))";

/** Said of who reads, and not of the story: "if you are underage", "underage readers". */
const ofReaderBefore =
  "(?<!(?<![\\p{L}])(?:you|you're|you are|you be|youre|anyone|anybody|not for|(?:those|anyone|anybody|readers|people|all) (?:who|that)(?: are|'re|'s| is))(?: (?:an?|any|the|still|legally))? )";
const ofReaderAfter =
  '(?! *(?:readers?|people|persons?|folks?|viewers?|visitors?|audiences?|eyes|(?:please )?(?:go away|leave|keep out|stay (?:out|away))))(?!(?<=(?<!\\p{L})if under[- ]?aged?)\\s*$)';

const nonCon = [
  '(?:gang|date|marital|statutory|child|male|attempted)?-?r[a*@4]pe[sd]?|raping|rapists?|rapefic|non[- ]?con(?:s?ens?ual(?:ity)?|ensual|sent)?|dub[- ]?con|(?:dubious|questionable|lack of|without) consent|dubiously consensual|unconsensual|sexual(?:ly)? (?:assault(?:ed|s)?|abused?|violence|coercion|slavery)|molest(?:ation|ed|ing|er|s)?|forced sex',
  'изнасилован\\p{L}*|насилует|нон-?кон|даб-?кон|сексуальн\\p{L}+ насили\\p{L}+|секс без согласия|сомнительное согласие|недобровольн\\p{L}+ секс',
  'vergewaltigung(?:en)?|vergewaltigt|sexuelle (?:gewalt|nötigung)|sexueller missbrauch|viols?|viol collectif|non[- ]consent\\p{L}*|agressions? sexuelles?|abus sexuels?',
  'violaci[oó]n(?:es)?|abusos? sexual(?:es)?|sexo no consentido|no consensuado|stupr[oi]|violenza sessuale|non consensuale|estupros?|abuso sexual|sexo não consensual',
];
const death = [
  `(?:${lessThanMajor}(?:character'?s?|char\\.?|canon) deaths?|death[- ]?(?:fic|story)s?|mcd|deaths? of (?:an? |the |one of the |several |all )?(?:major|main|central|canon|primary|lead|beloved|title) characters?|(?:major|main) (?:characters? )?(?:die|dies|deaths?)|${notDone}kill(?:s|ed|ing)?(?: off)? (?:an?|the|one of the|one of my|several|some|two|our|my)? ?(?:major|main|central|canon|primary|lead|beloved|title) characters?|${lessThanMajor}characters? dies?)${ofNoMajor}`,
  'смерт[ьи] (?:(?:основн|главн|ключев|центральн|канонн)\\p{L}+ )?(?:персонаж|геро)\\p{L}*|гибель (?:(?:основн|главн)\\p{L}+ )?(?:персонаж|геро)\\p{L}*|дез-?фик|дэт-?фик|дэз-?фик',
  `(?:charaktertod|charakterdeath|tod (?:einer|eines) (?:haupt\\p{L}+|wichtigen \\p{L}+)|mort d'un (?:des )?personnages?(?: (?:principal|majeur|important))?|mort de personnages?)(?!\\p{L})${ofNoMain}`,
  `(?:muertes? de (?:un |una |los )?(?:personajes?|protagonistas?)(?: principal(?:es)?)?|morte d(?:i|el) (?:un )?(?:personaggi[oi]?|protagonista)|mortes? de (?:um )?personage(?:m|ns))(?!\\p{L})${ofNoMain}`,
];
const violence = [
  '(?<!non[- ]|not )(?:graphic|explicit|extreme|brutal|gory|severe|intense|bloody|heavy)(?: (?:depictions?|descriptions?|scenes?) of)?(?: [\\p{L}-]+,? (?:and|or|&)| [\\p{L}-]+)?[ /]violence|violence \\((?:graphic|explicit|extreme)|graphic(?:ally)? (?:gore|torture|violent)',
  'графическ\\p{L}+ (?:описани\\p{L}+ )?насили\\p{L}*|жесток\\p{L}+ насили\\p{L}*|(?:подробн|детальн)\\p{L}+ (?:описани\\p{L}+ |сцен\\p{L}* )?насили\\p{L}*|сцен\\p{L}+ (?:жестокости|пыток и насилия)',
  '(?:explizite|grafische|detaillierte|brutale|extreme) (?:darstellung(?:en)? von |beschreibung(?:en)? von )?gewalt(?:darstellung(?:en)?)?|violences? (?:graphiques?|explicites?|extrêmes?)|violencia (?:gráfica|explícita|extrema)|violenza (?:grafica|esplicita|estrema)|violência (?:gráfica|explícita|extrema)',
];
const underage = [
  `under[- ]?aged? sex(?:ual)?|${ofReaderBefore}under[- ]?aged?(?! sex)${ofReaderAfter}(?!\\s*(?:drink|smok|drug|alcohol|driv|gambl|part|use|soldier|marriage))|sex(?:ual (?:content|situations?|acts?|activity))? (?:involving|with|between|of) (?:an? |two )?(?:minors?|under[- ]?age|child(?:ren)?|teens|teenagers)|minors? (?:having|in) sex|pa?edophil(?:ia|e|es|ic)|child (?:rape|molestation|porn(?:ography)?|sexual abuse|sex abuse)|statutory rape|shota(?:con)?|lolicon`,
  'несовершеннолетн\\p{L}*|андер[еэ]йдж|педофили\\p{L}*|шота(?:кон)?|лоли(?:кон)?',
  'minderjährig\\p{L}*|sex (?:mit|zwischen) minderjährigen|(?:relations?|sexe|rapports?)(?: sexuel(?:le)?s?)? (?:avec|entre|impliquant) (?:un |une |des )?mineure?s?|menor(?:es)? de edad|sexo con menores|minorenn[ie]|menor(?:es)? de idade|sexo com menores',
];

/** Japanese and Chinese, which part no words. */
const unparted: Readonly<Record<ArchiveTopic, string>> = {
  violence:
    '(?:残酷|残虐|過激)な?(?:暴力|描写|表現)|グロ(?:テスク)?(?:描写|表現)|(?:血腥|血腥的|露骨|过度|過度)暴力|暴力血腥',
  death: '死に?ネタ|(?<!モブ|脇)キャラ(?:クター)?の?死亡?|(?<!次要|配角|原创|原創)(?:角色|人物)死亡|主角死亡',
  nonCon:
    '強姦|(?<![ァ-ヶー])レイプ|性的暴行|性暴力|同意のない性|强奸|強奸|强暴|強暴|轮奸|輪姦|性侵|性虐待|非自愿|非自願|未经同意',
  underage:
    '未成年(?!者?の?(?:飲酒|喫煙|饮酒|吸烟|喝酒)|[者人]?(?:の?(?:方|閲覧)|は?(?:閲覧|ご?遠慮)|请|請|勿|不宜|不得|禁止|慎入|读者|讀者))|児童ポルノ|(?<![ァ-ヶー])(?:ショタ|ロリ)(?:コン)?(?![ァ-ヶー])|恋童|戀童|娈童',
};

const patterns: Readonly<Record<ArchiveTopic, RegExp>> = {
  violence: words(violence.join('|'), unparted.violence),
  death: words(death.join('|'), unparted.death),
  nonCon: words(nonCon.join('|'), unparted.nonCon),
  underage: words(underage.join('|'), unparted.underage),
};

const negators =
  "no|not|nor|neither|non|without|zero|never|none of the|nobody|no one|nobody's|isn't|doesn't contain|don't have|free of|kein|keine|keinen|keinerlei|nicht|ohne|нет|без|не|никак\\p{L}+|sans|aucune?|pas de|pas d'|sin|ning[uú]na?|ning[uú]n|senza|nessuna?|nessun|sem|nenhuma?";
/** Directly before the topic: "no explicit or implied rape", and not "not for those who dislike rape". */
const negatedBefore = pattern(
  `(?<![\\p{L}\\p{N}-])(?:${negators})\\s+(?:(?!(?:for|if|only|just|read|like|want|enjoy|to|you|suitable|happy|recommended|safe|пропус\\p{L}*|для|nur)\\s)[^\\s,;:.!?]+\\s+){0,4}$`,
);
const negatedAfter =
  /^(?:[- ]free(?![a-zß-ɏа-џ])|\s*(?:[?:=–—-]\s*|is\s+|\(\s*)?(?:no|none|nope|nein|non|нет|keine?|absent)\s*(?:[.,;!)]|$)|(?:要素|描写|表現)?(?:では|は|が)?(?:なし|無し|ありません|ない|無い))/u;
/** "lack of rape", "no warnings for rape needed". */
const lackedBefore = /(?<![a-z])(?:lack|absence) of (?:any |all )?$/;
const unneeded = /(?<![a-z])no (?:[a-z]+ )?warnings? (?:for|of|about) (?:[^\s.;:!?]+ ){0,4}$/;
const unneededAfter = /^ (?:is |are )?(?:needed|necessary|required|apply|applies)(?![a-z])/;
const orWords = /(?<![a-zß-ɏа-џ])(?:or|nor|oder|noch|ou|ni|или|ни)(?![a-zß-ɏа-џ])/u;
const farthest = 20_000;
/** What follows them is no longer denied: "no slash, but rape", "nothing except rape". */
const clauseEnd =
  /[.;!|•]+|:|(?<![a-zß-ɏа-џ])(?:but|however|except(?: for)?|excepting|(?:apart|aside) from|other than|save for|aber|außer|mais|sauf|pero|excepto|salvo|но|кроме|ma)(?![a-zß-ɏа-џ])/u;

function isNegated(item: string, start: number, end: number): boolean {
  return (
    /(?:无|無|没有|沒有|不含|不涉及)$/.test(item.slice(Math.max(0, start - 4), start)) ||
    negatedBefore.test(item.slice(Math.max(0, start - 80), start)) ||
    negatedAfter.test(item.slice(end, end + 20)) ||
    lackedBefore.test(item.slice(Math.max(0, start - 30), start)) ||
    (unneededAfter.test(item.slice(end, end + 30)) &&
      unneeded.test(item.slice(Math.max(0, start - 60), start)))
  );
}

const startsNegated = pattern(
  `^\\s*(?:and |und |et |y |и )?(?:there (?:is|are|will be) |contains |es gibt )?(?:${negators})\\s`,
);

/** "no rape, death or torture" denies all three; "no slash, rape" only the first. */
function deniedItems(items: readonly string[]): ReadonlySet<number> {
  const denied = new Set<number>();
  const lastOr = items.findLastIndex((item) => orWords.test(item));
  let isOpen = false;
  for (const [index, item] of items.entries()) {
    if (startsNegated.test(item)) isOpen = true;
    else if (isOpen && index <= lastOr) denied.add(index);
    else isOpen = false;
  }
  return denied;
}

/** In the Archive's order; empty where the words name none, or deny them ("no rape", "not underage"). */
export function warnedTopicsIn(text: string): readonly ArchiveTopic[] {
  const found = new Set<ArchiveTopic>();
  const plain = text
    .slice(0, farthest)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/(?<![a-zß-ɏа-џ])[*_]+|[*_]+(?![a-zß-ɏа-џ])/g, ' ');
  const clauses = plain.replace(/\s+/g, ' ').split(clauseEnd);
  for (const clause of clauses) {
    const items = clause.split(',');
    const denied = deniedItems(items);
    for (const [index, item] of items.entries()) {
      if (denied.has(index) || (clauses.length > 1 && /^\s*$/.test(item))) continue;
      for (const topic of archiveTopics) {
        // Most items name nothing, and a copy of such a pattern costs more than a look.
        if (found.has(topic) || item.search(patterns[topic]) < 0) continue;
        for (const { index: start, 0: match } of item.matchAll(patterns[topic]))
          if (!isNegated(item, start, start + match.length)) found.add(topic);
      }
    }
  }
  // "Rape: no" loses its answer to the cut at the colon.
  for (const topic of found) if (isDeniedByAnswer(plain, topic)) found.delete(topic);
  return archiveTopics.filter((topic) => found.has(topic));
}

function isDeniedByAnswer(text: string, topic: ArchiveTopic): boolean {
  const places = [...text.matchAll(patterns[topic])];
  return (
    places.length > 0 &&
    places.every(({ index, 0: match }) => {
      const end = index + match.length;
      const clause =
        text
          .slice(Math.max(0, index - 80), index)
          .split(clauseEnd)
          .at(-1) ?? '';
      return isNegated(clause + text.slice(index, end + 20), clause.length, clause.length + match.length);
    })
  );
}
