// A cover's design as a standalone SVG document.
import type { CoverDesign } from './coverDesign.ts';
import type { CoverShape } from './coverShape.ts';
import { coverFontFamily, shapeAttributes } from './shapeAttributes.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

function element(shape: CoverShape): string {
  const attributes = Object.entries(shapeAttributes(shape))
    .map(([name, value]) => ` ${name.replace(/[A-Z]/g, '-$&').toLowerCase()}="${escaped(String(value))}"`)
    .join('');
  return shape.kind === 'text'
    ? `<text${attributes}>${escaped(shape.text)}</text>`
    : `<${shape.kind}${attributes}/>`;
}

export function coverSvg(design: CoverDesign): string {
  const { width, height, shapes } = design;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"` +
    ` font-family="${escaped(coverFontFamily)}">${shapes.map(element).join('')}</svg>`
  );
}
