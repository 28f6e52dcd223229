// CoverDesign: a cover as a list of shapes, drawn from title, author and fandom.
import { displayAuthors } from '../story/metadata.ts';
import { coverHeight, coverMargin, coverWidth, footTop } from './coverGround.ts';
import { coverLine } from './coverLine.ts';
import type { CoverShape, TextShape } from './coverShape.ts';
import { type CoverStory, coverSeed } from './coverStory.ts';
import { motifs } from './motifs/motifs.ts';
import { type Palette, paletteOf } from './palettes.ts';
import { randomFrom } from './random.ts';
import { isRightToLeft } from './textDirection.ts';
import { textWidth } from './textWidth.ts';
import { shortenLine, titleLines } from './titleLines.ts';

/** `shapes` are in painting order on a ground of `width` × `height`. */
export type CoverDesign = {
  readonly width: number;
  readonly height: number;
  readonly palette: string;
  readonly motif: string;
  readonly shapes: readonly CoverShape[];
};

const measure = coverWidth - 2 * coverMargin;
const rightToLeftMark = '\u200f';
const spacedScripts = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]*$/u;

type LineStyle = Pick<TextShape, 'y' | 'size' | 'weight' | 'letterSpacing' | 'fill'>;

// The marks keep a sign at either end of a line on its proper side, since the line itself is set left to right.
function lineShape(text: string, style: LineStyle, isRtl: boolean): TextShape {
  return isRtl
    ? {
        kind: 'text',
        ...style,
        x: coverWidth - coverMargin,
        anchor: 'end',
        text: rightToLeftMark + text + rightToLeftMark,
      }
    : { kind: 'text', ...style, x: coverMargin, anchor: 'start', text };
}

function smallLine(text: string, style: Omit<LineStyle, 'weight'>): TextShape {
  const letterSpacing = spacedScripts.test(text) ? style.letterSpacing : 0;
  const spacing = letterSpacing / style.size;
  const perLetter = spacing * (text.length / Math.max(textWidth(text), 0.1));
  const shown = shortenLine(text, measure / style.size / (1 + perLetter));
  return lineShape(shown, { ...style, letterSpacing, weight: 500 }, isRightToLeft(text));
}

function titleShapes(
  title: string,
  palette: Palette,
): { readonly shapes: readonly TextShape[]; readonly bottom: number } {
  const { lines, size, leading } = titleLines(title, measure);
  const isRtl = isRightToLeft(title);
  const first = 76 + size;
  const shapes = lines.map((line, index) => {
    const style = {
      y: first + index * leading,
      size,
      weight: 600,
      letterSpacing: 0,
      fill: palette.ink,
    } as const;
    return lineShape(line, style, isRtl);
  });
  return { shapes, bottom: first + (lines.length - 1) * leading + size * 0.3 };
}

/** Pure: the same words give the same cover. `palette` overrules the one that the hash picks (see paletteAt). */
export function coverDesign(story: CoverStory, palette?: number): CoverDesign {
  const seed = coverSeed(story);
  const colours = paletteOf(palette ?? seed);
  const random = randomFrom(seed);
  const motif = random.pick(motifs);
  const title = titleShapes(coverLine(story.title ?? '') || 'Untitled', colours);
  const fandom = coverLine(story.fandoms[0] ?? '');
  const author = coverLine(displayAuthors(story)) || 'Unknown author';
  const top = Math.max(236, title.bottom + 22);
  const { shapes, foot } = motif.draw(colours, random, Math.min(top, footTop - 120));
  return {
    width: coverWidth,
    height: coverHeight,
    palette: colours.name,
    motif: motif.name,
    shapes: [
      { kind: 'rect', x: 0, y: 0, width: coverWidth, height: coverHeight, fill: colours.ground },
      ...shapes,
      {
        kind: 'rect',
        x: 0,
        y: footTop,
        width: coverWidth,
        height: coverHeight - footTop,
        fill: colours[foot],
      },
      ...(fandom === ''
        ? []
        : [smallLine(fandom.toUpperCase(), { y: 60, size: 17, letterSpacing: 2.2, fill: colours.accent })]),
      ...title.shapes,
      smallLine(author, { y: 574, size: 22, letterSpacing: 0.4, fill: colours.ink }),
    ],
  };
}
