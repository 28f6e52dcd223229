// loanWords: English loan words whose accents old conversions lose, and that nothing else can be.

const words =
  'café cafés cliché clichés clichéd fiancé fiancée fiancés fiancées résumé résumés blasé déclassé élite élites naïve naïvely naïveté naïf voilà façade façades décor détente déjà protégé protégée protégés risqué soufflé flambé purée brûlée fête fêtes tête château châteaux noël coöperate über doppelgänger führer señor señora señorita mañana jalapeño jalapeños piñata niño garçon soupçon provençal née mêlée matinée entrée entrées soirée soirées attaché communiqué consommé émigré éclair éclairs étude ingénue ménage papier-mâché mâché pâté précis première séance séances cortège crème crêpe crêpes débris début débutante débâcle dénouement divorcée emigré tragédie rôle rôles hôtel maître maîtresse tête-à-tête vis-à-vis raison d’être cañon smörgåsbord fräulein frère père mère château-neuf blasée sauté sautéed canapé canapés macramé négligée négligé papillon roué touché exposé passé mélange ménagerie rénové régime régimes reëntry zoölogy façaded bête noire voilá curaçao habitué idée œuvre œuvres hors-d’œuvre manœuvre æsthetic æther archæology encyclopædia fœtus'.split(
    ' ',
  );

/** Without the accent these are words as well, and the lost sign may be a pause after them. */
export const doubtfulLoans: ReadonlySet<string> = new Set(['touché', 'exposé', 'passé', 'sauté']);

export const loanWords: readonly string[] = words;
