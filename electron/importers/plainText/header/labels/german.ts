// German labels of header fields.
import type { LabelTable } from '../fieldKind.ts';

export const german: LabelTable = {
  strong: {
    title: 'titel|name der geschichte|titel der geschichte|storytitel',
    author: 'autor|autorin|autoren|autor(in)|autor/in|autor/autorin|verfasser|verfasserin|geschrieben von',
    fandom: 'fandom|fandoms',
    relationship: 'paar|paare|paarung|paarungen|pairing|pairings',
    rating: 'altersfreigabe|alterseinstufung|einstufung|altersempfehlung|altersbeschränkung|rating|freigabe',
    warning:
      'warnung|warnungen|warnung(en)|warnhinweis|warnhinweise|inhaltswarnung|inhaltswarnungen|triggerwarnung|triggerwarnungen|content-warnung|inhaltshinweise',
    summary: 'zusammenfassung|inhaltsangabe|kurzbeschreibung|kurzinhalt',
    'front:disclaimer': 'haftungsausschluss|disclaimer|rechtliches|rechtehinweis',
  },
  weak: {
    title: 'geschichte|story',
    author: 'von',
    fandom: 'universum|serie/fandom|fernsehserie',
    character: 'charaktere|charakter|figuren|personen|hauptpersonen|hauptcharaktere|hauptfiguren|darsteller',
    warning: 'achtung|vorsicht',
    summary: 'inhalt|beschreibung|handlung|worum es geht',
    tag: 'genre|genres|schlagworte|stichworte',
    category: 'kategorie|kategorien',
    language: 'sprache',
    series: 'serie|reihe|staffel',
    part: 'teil|teile|kapitel',
    status: 'status|abgeschlossen|fertiggestellt',
    published: 'datum|veröffentlicht|veröffentlicht am|erstellt|geschrieben am|erstveröffentlichung',
    updated: 'aktualisiert|letzte aktualisierung|zuletzt geändert',
    url: 'quelle|adresse im netz',
    'front:notes':
      'anmerkung|anmerkungen|anmerkung des autors|anmerkung der autorin|anm.|anm. d. a.|bemerkung|bemerkungen|notiz|notizen|vorwort|hinweis|hinweise|kommentar|a/n',
    'front:thanks':
      'beta|betas|betaleser|betaleserin|beta-leser|beta-leserin|danksagung|dank|dank an|danke|danke an|betareader',
    'front:chronology': 'zeit|zeitpunkt|zeitrahmen|zeitliche einordnung|spielt|chronologie|timeline',
    'front:dedication': 'widmung|gewidmet|für',
    'front:other':
      'spoiler|spoilerwarnung|archiv|archivierung|feedback|rückmeldung|rückmeldungen|e-mail|mail|länge|wörter|wortzahl|wortanzahl|umfang|challenge|fortsetzung|fortsetzung von|homepage|webseite|übersetzer|übersetzerin|übersetzt von|prompt',
  },
};
