// readsAsForeignScene: whether words in German, French, Spanish, Italian, Portuguese or Russian are told of what was, by nobody who speaks of the work.

/** An author's words, to readers and of the work; a story told by "I" has them too, and is left in doubt. */
const authorly =
  /(?<!\p{L})(?:ich|mir|mich|mein\p{L}{0,2}|euch|eu(?:er|re\p{L}?)|wir|uns|dir|danke\p{L}*|je|j[’']\p{L}+|moi|mon|mes|ma|vous|votre|vos|nous|merci|yo|mi|mis|me|os|vosotr[ao]s|ustedes|nosotr[ao]s|gracias|io|mio|mia|voi|vi|grazie|eu|meu|minha|vocês|obrigad[ao]|я|мне|меня|мой|моя|моих|моей|вы|вам|вас|ваш\p{L}{0,2}|мы|нам|нас|спасибо|reviews?|fan ?fic\p{L}*|fics?|beta\p{L}*|disclaimer|updates?|kapitel\p{L}*|kommentar\p{L}*|chapitres?|capítulos?|capitol[oi]|comentarios?|commentaires?|commenti|отзыв\p{L}*|глав\p{L}{1,3}|автор\p{L}*|autor\p{L}*|auteure?s?|autric[ei]|geschichten?|story|stories|histoires?|historias?|histórias?|storie?|рассказ\p{L}*|текст\p{L}*|charakter\p{L}*|figuren|personen|personnages?|personajes?|personaggi|personagens|персонаж\p{L}*|геро[йия]\p{L}*|gehör\p{L}+|appart\p{L}+|pertenec\p{L}+|принадлеж\p{L}*|leser\p{L}*|lecteur\p{L}*|lectrice\p{L}*|lector\p{L}*|lettor\p{L}*|leitor\p{L}*|читател\p{L}*|hoff\p{L}+|espère|espero|spero|надеюсь|titel|titre|título|titolo|названи\p{L}*|lied\p{L}*|chanson|canción|canzone|песн\p{L}*|gedicht\p{L}*|poème|poema|poesia|стих\p{L}*|übersetz\p{L}*|tradu\p{L}*|traduz\p{L}*|перевод\p{L}*|warnung|spoiler|спойлер\p{L}*|fandom|фандом\p{L}*|фик\p{L}*|serie|folgen?|staffel|épisodes?|saison|episodios?|temporada|stagione|эпизод\p{L}*|сери[яией]\p{L}*|geschrieben|écrit\p{L}*|escrit\p{L}*|scritt\p{L}*|напис\p{L}*|droits?|rechten?|derechos|diritti|direitos|прав[а]?|argent|dinero|soldi|dinheiro|деньг\p{L}*|geld)(?!\p{L})/iu;
/** Past tenses of narration, by their endings. */
const past =
  /(?<!\p{L})(?:war|waren|hatten?|kam|kamen|ging|gingen|sah|sahen|stand|standen|lag|lagen|sprach|rief|hielt|ließ|fiel|blieb|nahm|schob|zog|wurde|wurden|\p{Ll}{2,}(?:chte|rte|nkte|gte|ckte|tete|lte|mte|nte|fte|ste|bte|tzte)n?|était|étaient|avait|fut|eut|\p{Ll}{2,}(?:ait|aient|èrent|irent|urent)|\p{Ll}{3,}(?:ó|aba|aban|ía|ían|ieron|aron|ò|ava|eva|iva|avano|evano|arono|irono|avam|aram|eram)|\p{Ll}{3,}(?:ou|iu)|era|eran|erano|estava|disse|fue|\p{Ll}{2,}(?:ал|ил|ел|ыл|ял|ул|ол|ала|ила|ела|ыла|яла|ула|ало|ило|ело|ыло|яло|али|или|ели|ыли|яли|ался|ился|алась|илась|алось|ились|ались|улся|улась|лась|лся))(?!\p{L})/gu;
const simplePast =
  /(?<!\p{L})(?:il|elle|et|[\p{Lu}][\p{L}’']+)(?: s[’']| se | )\p{Ll}{3,}(?:a|it|ut)(?!\p{L})/gu;
const shortest = 100;
const fewestForms = 3;

export function readsAsForeignScene(paragraphs: number, told: string): boolean {
  if (paragraphs < 2 || told.length < shortest || /\?/.test(told) || authorly.test(told)) return false;
  return (told.match(past)?.length ?? 0) + (told.match(simplePast)?.length ?? 0) >= fewestForms;
}
