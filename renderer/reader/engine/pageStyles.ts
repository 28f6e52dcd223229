// The style sheet of the page: adopted by each segment's shadow root, so that it and the app's styles never meet.
const css = `
:host { position: absolute; inset: 0; display: block; color: var(--ink); }
:host([data-hidden]) { visibility: hidden; }
.frame { position: absolute; overflow: hidden; contain: strict; }
.track { position: relative; height: 100%; }
.columns {
  overflow: visible; column-fill: auto; orphans: 2; widows: 2;
  font-family: var(--reader-font); font-size: var(--reader-size); line-height: var(--reader-line);
  text-align: var(--reader-align); hyphens: var(--reader-hyphens); overflow-wrap: break-word;
  font-kerning: normal; font-optical-sizing: auto; text-rendering: optimizeLegibility; hanging-punctuation: first;
}
.columns > :first-child { margin-top: 0; }
::selection { background: var(--mark); }
::highlight(mark-yellow) { background: var(--mark-yellow); }
::highlight(mark-green) { background: var(--mark-green); }
::highlight(mark-blue) { background: var(--mark-blue); }
::highlight(mark-rose) { background: var(--mark-rose); }
::highlight(mark-noted) { text-decoration: underline dotted 1px; text-underline-offset: 3px; }
::highlight(found) { background: var(--mark); }
::highlight(found-here) { background: var(--accent); color: var(--paper); }
::highlight(aloud) { background: var(--mark); }

header { break-inside: avoid; break-after: avoid; text-align: center; hyphens: none; margin: 0 0 calc(1.5 * var(--reader-line)); padding-top: var(--reader-line); text-wrap: balance; }
header p, header h1 { margin: 0; text-indent: 0; }
header .part, header .label { font-family: var(--ui-font); font-size: max(0.8125rem, 0.65em); font-weight: 500; line-height: calc(1.5 * var(--reader-line) / 1.5); letter-spacing: 0.1em; text-transform: uppercase; color: var(--muted); }
header .part { color: var(--ink); }
header .label.number { font-size: 1em; letter-spacing: 0.05em; }
header h1 { font-size: 1.4em; font-weight: 600; line-height: calc(1.5 * var(--reader-line)); overflow-wrap: anywhere; }

p, h1, h2, h3, h4, li, dt, dd, blockquote, td, th { unicode-bidi: plaintext; }
p { margin: 0; }
p + p, blockquote + p, figure + p { text-indent: 1.3em; }
header p + p { text-indent: 0; }
.columns[data-continues] > p:first-child { text-indent: 1.3em; }
h2, h3, h4 { margin: var(--reader-line) 0 calc(var(--reader-line) / 2); font-size: 1em; line-height: var(--reader-line); font-weight: 650; text-align: start; hyphens: none; break-after: avoid; break-inside: avoid; }
h2 { font-size: 1.15em; }
h4 { font-style: italic; font-weight: 500; }
hr { height: var(--reader-line); margin: calc(var(--reader-line) / 2) 0; border: 0; overflow: visible; text-align: center; color: var(--muted); break-inside: avoid; break-after: avoid; }
hr::before { content: '\\2042' / ''; display: block; line-height: var(--reader-line); }
hr:not(.scene)::before { content: '\\2014' / ''; }
hr:first-child { margin-top: 0; }
blockquote, .letter { margin: calc(var(--reader-line) / 2) 0; padding: 0 1.3em; }
.letter { font-style: italic; }
.letter em, .letter i { font-style: normal; }
ul, ol { margin: calc(var(--reader-line) / 2) 0; padding: 0 0 0 1.6em; }
dl { margin: calc(var(--reader-line) / 2) 0; }
dd { margin: 0 0 0 1.6em; }
div, section { margin: 0; }
.verse { margin: calc(var(--reader-line) / 2) 0; padding-left: 1.3em; text-align: start; hyphens: none; }
.verse p, p.verse { text-indent: 0; }
aside { box-decoration-break: clone; margin: var(--reader-line) 0; padding: 0 0 0 1em; border-left: 2px solid var(--line); font-size: 0.875em; text-align: start; color: var(--muted); }
aside.before { margin-bottom: calc(1.5 * var(--reader-line)); }
aside p + p { text-indent: 0; margin-top: calc(var(--reader-line) / 4); }
aside + p { text-indent: 0; }
.align-left { text-align: start; text-indent: 0; }
.align-center { text-align: center; text-indent: 0; hyphens: none; }
.align-right { text-align: end; text-indent: 0; hyphens: none; }
p + p.align-left, p + p.align-center, p + p.align-right { text-indent: 0; }
.indent { padding-left: 1.3em; }
.small-caps { font-variant-caps: small-caps; }
small { font-size: 0.85em; line-height: 1; }
sub, sup { font-size: 0.7em; line-height: 0; }
strong, b { font-weight: 700; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
a:not([href]) { color: inherit; }
a:focus-visible, summary:focus-visible, .table-box:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
rt { font-size: 0.5em; line-height: 1; }
abbr { text-decoration-thickness: 1px; }
code, kbd, samp { line-height: 1; }
code, kbd, samp, pre { font-family: ui-monospace, 'DejaVu Sans Mono', monospace; font-size: 0.85em; hyphens: none; }
pre code { line-height: inherit; font-size: 1em; }
pre { margin: calc(var(--reader-line) / 2) 0; line-height: var(--reader-line); text-align: start; white-space: pre-wrap; overflow-wrap: anywhere; }
summary { cursor: pointer; color: var(--muted); }
details { margin: calc(var(--reader-line) / 2) 0; }

figure { margin: calc(var(--reader-line) / 2) 0; break-inside: avoid; text-align: center; }
figcaption { font-size: 0.8125em; color: var(--muted); text-align: center; hyphens: none; }
img { max-width: 100%; max-height: var(--reader-page); height: auto; object-fit: contain; vertical-align: bottom; break-inside: avoid; }
figure img { max-height: calc(var(--reader-page) - 3 * var(--reader-line)); }
.image-absent, img.is-absent { color: var(--muted); font-size: 0.8125em; font-style: italic; }

.table-box { margin: calc(var(--reader-line) / 2) 0; }
.table-box.is-wide { box-sizing: border-box; overflow: auto; max-height: var(--reader-page); border-block: 1px solid var(--line); scrollbar-width: thin; break-inside: avoid; }
table { border-collapse: collapse; margin: 0 auto; font-size: 0.875em; text-align: start; hyphens: none; }
th, td { padding: 0.2em 0.6em; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
thead { border-bottom: 1px solid var(--muted); }
caption { font-size: 0.9em; color: var(--muted); text-align: start; padding-bottom: 0.2em; }

.lost-line::before { content: '[\\2026]' / 'A line seems to be lost here.'; display: block; text-indent: 0; color: var(--muted); font-size: 0.8em; line-height: var(--reader-line); }
`;

let sheet: CSSStyleSheet | null = null;

/** A constructed sheet: the content security policy refuses style elements. */
export function pageStyles(): CSSStyleSheet {
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}
