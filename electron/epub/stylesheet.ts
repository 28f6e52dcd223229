// The stylesheet of a book. Colours, fonts and sizes are the device's and its reader's: none is fixed here.
export const stylesheet = `@namespace epub "http://www.idpf.org/2007/ops";

body { margin: 0; padding: 0; }
p { margin: 0; text-indent: 1.4em; }
h1, h2, h3, h4 { font-weight: bold; line-height: 1.25; text-align: left; page-break-after: avoid; break-after: avoid; hyphens: none; }
h1 { font-size: 1.5em; margin: 0 0 1em; }
h2 { font-size: 1.2em; margin: 1.6em 0 0.6em; }
h3, h4 { font-size: 1em; margin: 1.4em 0 0.5em; }
h1 + p, h2 + p, h3 + p, h4 + p, header + p, hr + p, aside + p, blockquote + p, .story > p:first-child { text-indent: 0; }

/* A scene break is drawn: a short line in the colour of the text. */
hr { border: 0; border-top: 1px solid; width: 40%; margin: 1.5em auto; height: 0; }
hr.scene { width: 18%; margin: 1.8em auto; page-break-after: avoid; break-after: avoid; }

blockquote { margin: 1em 1.5em; }
blockquote p, .letter p { text-indent: 0; margin: 0 0 0.6em; }
.letter { margin: 1em 1.5em; }
aside.note { border-left: 2px solid; margin: 1.2em 0 1.6em; padding: 0 0 0 1em; font-size: 0.9em; }
aside.note p { text-indent: 0; margin: 0 0 0.5em; }
aside.footnote, section.footnote { font-size: 0.9em; margin: 0.5em 0; }
aside.footnote p, section.footnote p { text-indent: 0; }
p.verse, .verse p { text-indent: 0; margin: 0 0 0 1.4em; text-align: left; hyphens: none; }
div.verse, blockquote.verse { margin: 1em 0; }
pre { white-space: pre-wrap; overflow-wrap: break-word; margin: 1em 0; font-size: 0.9em; }
p.indent { margin-left: 2em; }
p.lost-line { text-indent: 0; }
p.lost-line:before { content: "[\\2026]"; display: block; font-size: 0.8em; }
.align-left { text-align: left; text-indent: 0; }
.align-center { text-align: center; text-indent: 0; }
.align-right { text-align: right; text-indent: 0; }
.small-caps { font-variant: small-caps; }
.image-absent { font-style: italic; }
sup, sub { line-height: 0; }
sup.noteref { font-size: 0.75em; }
li p, dd p, td p, th p { text-indent: 0; }
ul, ol { margin: 0.8em 0; padding-left: 1.6em; }
dl { margin: 0.8em 0; }
dd { margin: 0 0 0.4em 1.4em; }
img { max-width: 100%; max-height: 95vh; height: auto; }
figure { margin: 1.2em 0; text-align: center; page-break-inside: avoid; break-inside: avoid; }
figcaption, caption { font-size: 0.9em; text-align: center; margin: 0.4em 0; }
table { border-collapse: collapse; margin: 1em auto; max-width: 100%; }
th, td { border: 1px solid; padding: 0.25em 0.5em; text-align: left; vertical-align: top; }

.cover { margin: 0; padding: 0; text-align: center; }
.cover img { max-width: 100%; max-height: 100vh; }
header.title { margin: 18% 0 2em; }
header.title h1 { font-size: 1.9em; margin: 0 0 0.3em; }
header.title p { text-indent: 0; font-size: 1.1em; margin: 0; }
.summary { margin: 0 0 2em; }
.summary p, .warnings p, .matter p { text-indent: 0; margin: 0 0 0.8em; }
dl.facts { font-size: 0.9em; }
dl.facts dt { float: left; clear: left; width: 7em; font-style: italic; }
dl.facts dd { margin: 0 0 0.5em 7.5em; }
.warnings blockquote { border-left: 2px solid; margin: 1em 0; padding: 0 0 0 1em; font-style: italic; }
header.chapter { margin: 12% 0 2em; page-break-after: avoid; break-after: avoid; }
header.chapter h1 { margin: 0; }
header.chapter p { text-indent: 0; }
header.chapter p.part { font-variant: small-caps; margin: 0 0 0.6em; }
header.chapter p.number { font-size: 1.5em; }
nav ol { list-style: none; margin: 0; padding: 0; }
nav ol ol { margin: 0.2em 0 0.6em; padding-left: 1.4em; }
nav li { margin: 0.4em 0; }
nav a { text-decoration: none; color: inherit; }
`;
