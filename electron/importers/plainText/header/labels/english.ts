// English labels of header fields, with those of the archives and mailing lists that wrote in English.
import type { LabelTable } from '../fieldKind.ts';

export const english: LabelTable = {
  strong: {
    title: 'title|titles|story title|name of story|fic title|fic|work title',
    author: 'author|authors|author(s)|written by|writer|author name|penname|pen name|author/pseudonym',
    fandom: 'fandom|fandoms|fandom(s)|fandom/setting',
    relationship: 'pairing|pairings|pairing(s)|relationship|relationships|relationship(s)',
    rating: 'rating|rated|ratings|rating(s)|overall rating|story rating',
    warning:
      'warning|warnings|warning(s)|archive warning|archive warnings|content warning|content warnings|content warning(s)|content note|content notes|trigger warning|trigger warnings|trigger warning(s)|triggers|cw|tw|cws|tws|tw/cw|cw/tw|possible triggers|possible trigger|potential triggers|potential trigger|trigger(s)|squicks|squick|squick(s)|possible squicks|potential squicks|squick factor|author warnings|author warning|story warnings|story warning|chapter warnings|chapter warning|additional warnings|other warnings|other warning|further warnings|general warnings|warns|content advisory|content advisories|advisory|viewer advisory|reader advisory|parental advisory',
    summary: 'summary|synopsis|short summary|story summary',
    tag: 'additional tags|tags|genre|genres|genre(s)|keywords|keyword|freeform',
    'front:disclaimer': 'disclaimer|disclaimers|disclaimer(s)|standard disclaimer|usual disclaimer',
  },
  weak: {
    title: 'story',
    author: 'by|writers|creator|creators',
    fandom: 'setting|universe|show|category/fandom|based on',
    relationship: 'ship|ships|shipping|main pairing|main pairings|other pairings|pairing info|couple',
    warning: 'cn|cns|cn/tw|tw/cn|cn/cw|cw/cn',
    codes: 'codes|code|story codes|coding',
    character: 'characters|character|character(s)|main characters|main character|featuring|starring|cast',
    summary: 'blurb|description|teaser',
    category: 'category|categories',
    language: 'language',
    series: 'series|series/sequel|part of series|series title|series name',
    part: 'part|parts|chapter|chapters|installment|instalment|section',
    status: 'status|complete|completed|story status',
    published:
      'published|posted|date posted|publication date|first published|release date|posting date|posted on|date|date written|written on|completed on|date published|date archived',
    updated: 'updated|last updated|last update|date updated|revised|most recently updated',
    url: 'url|link|source url|original source|story url|story link|source|original url|storyurl',
    'front:notes':
      "notes|note|author's note|author's notes|authors note|authors notes|authors' notes|author note|author notes|a/n|an|a/ns|author's note(s)|comments|author's comments|beginning notes|story notes|foreword",
    'front:thanks':
      "thanks|thanks to|beta|betas|beta(s)|beta reader|beta readers|beta-reader|beta read by|beta-read by|betaed by|beta'd by|beta'ed by|betad by|beta-ed by|beta by|beta kudos|beta thanks|acknowledgements|acknowledgments|acknowledgement|credits|thank you|special thanks|cheerleader|artist|banner by",
    'front:chronology':
      'chronology|timeline|time line|timeframe|time frame|takes place|set|placement|continuity',
    'front:dedication': 'dedication|dedicated to|for|gift for|written for|recipient',
    'front:disclaimer': 'legal|legal stuff|legalities|standard stuff|ownership|rights',
    'front:other':
      "archive|archives|archiving|archived|archive permission|distribution|permission to archive|feedback|feed back|reviews|e-mail|email|e-mail address|email address|author e-mail|author email|author's e-mail|author's email|contact|words|word count|wordcount|length|spoilers|spoiler|spoiler(s)|spoilers for|spoiler warning|spoiler warnings|spoiler alert|classification|classifications|content|sequel|sequel to|prequel to|website|web site|web page|webpage|homepage|home page|url of author|stats|collections|packaged|publisher|series notes|challenge|prompt|type|era|season|location|previous parts|my website|other websites|medium|pov|point of view|translator|translated by|translation|illustrator|editor|produced by|credits to|completed chapters|archive date|size|file size|character set encoding|content rating notes|music|inspiration|kink|kinks|crossover|crossovers|au|improv|improv words|elements|posted to|posted at|also posted|first posted|crossposted|crossposted to|cross-posted to|betas wanted|flames|author site|author url|author link|author website|author's website|author's webpage",
  },
};
