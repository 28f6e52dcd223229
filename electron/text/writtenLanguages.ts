// writtenLanguages: the letters beyond ASCII that languages are written with, and small words that tell them apart.

export type WrittenLanguage = {
  readonly name: string;
  /** Lower case, the commonest first. */
  readonly letters: string;
  /** Frequent words in ASCII letters; empty for languages in another script. */
  readonly words: ReadonlySet<string>;
};

function language(name: string, letters: string, words: string): WrittenLanguage {
  return { name, letters, words: new Set(words.split(' ')) };
}

export const writtenLanguages: readonly WrittenLanguage[] = [
  language(
    'en',
    'éïèêëöüñçàâáíóäôîåæø',
    'the and of to that with was his she he you they had it not for but her',
  ),
  language(
    'fr',
    'éèàêçùôâîûœïëæ',
    'le la les et des est une dans que qui pas il elle ne pour sur avec plus vous je',
  ),
  language(
    'de',
    'üäößéà',
    'der die und das ist nicht ein eine mit den sie er ich zu auf sich dem von war es',
  ),
  language('es', 'óáíéñúü¿¡', 'el la los las que y en un una por con no se para como pero del lo su era'),
  language('pt', 'ãéáçíóêõâúàô', 'o os as que de um uma por com se para como mas do da no na ele ela eu'),
  language('it', 'èàùòéì', 'il di che la le un una per con non si come ma della del gli era lo suo anche'),
  language('nl', 'ëéïèöüê', 'de het een van en dat niet ik je hij ze met voor was op zijn maar er aan'),
  language('sv', 'äåöé', 'och att det som en jag inte han hon med till av var den honom men ett sig'),
  language('da', 'åøæéö', 'og at det som en jeg ikke han hun med til av var den ham men et seg er sin'),
  language('fi', 'äö', 'ja ei se on oli hän mutta kun niin joka vain mitä ole minun sen hänen'),
  language('is', 'áíðéóöúþæý', 'og ekki var hann sem til eru hennar hans mig ekkert'),
  language('pl', 'łąężśćóńź', 'nie na do jest tak jak ale co to po za od przez tylko czy ich jego bo z w i'),
  language(
    'cs',
    'íáěéžřšýčůúťňďó',
    'a se na je to v ale jak co tak by do jen po kdy jeho byl jsem si pro za od',
  ),
  language(
    'sk',
    'áíéýžšúčľťňôěďäóĺŕ',
    'a sa na je to v ale ako so tak by do len po ktor jeho bol som si pre za od nie',
  ),
  language('hu', 'éáöóíüőúű', 'a az hogy nem egy is volt de meg ez el csak mint ha le mert azt majd mit'),
  language('ro', 'ăîâşţșț', 'nu un o de la cu pe ce din mai era care sunt lui dar fi s-a el ea'),
  language('hr', 'čšžćđ', 'je i u da se na nije za su ali kao od bio on ona sam to s'),
  language('tr', 'ıüşçğöİâ', 've bir bu da de ama ne o gibi daha var ben sen onu bana'),
  language('ru', 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ', ''),
  language('uk', 'оаинвіертсклудмпязьбгчйхжїюєшцщфґ', ''),
  language('el', 'αοιετσνηυρπκμλςωάίόέήύώδγχθφβξζψ', ''),
];
