// The cover in the page draws what the cover in the book draws.
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Cover } from '../../../renderer/ui/Cover.tsx';
import { coverDesign } from '../../../shared/cover/coverDesign.ts';
import { coverSvg } from '../../../shared/cover/coverSvg.ts';

const story = { title: 'Salt & <Smoke>', authors: ['ottilie k.'], fandoms: ['The Long Watch'] };
const shapesOf = (markup: string) =>
  markup
    .replace(/^<svg[^>]*>|<\/svg>$/g, '')
    .replaceAll('/>', '>')
    .replace(/<\/(?:rect|circle|path)>/g, '');

test('shape for shape', () => {
  for (const palette of [undefined, 3]) {
    const drawn = renderToStaticMarkup(
      palette === undefined ? <Cover story={story} /> : <Cover story={story} palette={palette} />,
    );
    expect(shapesOf(drawn)).toBe(shapesOf(coverSvg(coverDesign(story, palette))));
  }
});

test('is hidden from screen readers', () => {
  expect(renderToStaticMarkup(<Cover story={story} />)).toMatch(/^<svg[^>]* aria-hidden="true"/);
});
