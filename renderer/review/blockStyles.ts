// blockStyles: what a single block in the review wears otherwise than on a page of the reader.
const css = `
:host { position: static; inset: auto; display: block; }
.columns { overflow-wrap: anywhere; }
.columns > :last-child { margin-bottom: 0; }
details > * { display: block; }
`;

let sheet: CSSStyleSheet | null = null;

/** A constructed sheet: the content security policy refuses style elements. */
export function blockStyles(): CSSStyleSheet {
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}
