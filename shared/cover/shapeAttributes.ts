// The SVG attributes of a shape, for both the string and the React form.
import type { CoverShape, Paint } from './coverShape.ts';

/** Literata by the name of the bundled web font and by that of the TTF. */
export const coverFontFamily = "'Literata Variable', Literata, Georgia, serif";

type Attributes = Readonly<Record<string, string | number>>;

const tidy = (value: number) => Math.round(value * 100) / 100;

function paintAttributes(paint: Paint): Attributes {
  return {
    fill: paint.fill ?? 'none',
    ...(paint.stroke === undefined ? {} : { stroke: paint.stroke, strokeWidth: paint.strokeWidth ?? 1 }),
    ...(paint.opacity === undefined ? {} : { opacity: paint.opacity }),
  };
}

/** Names are React's; `strokeWidth` is `stroke-width` in SVG itself. */
export function shapeAttributes(shape: CoverShape): Attributes {
  switch (shape.kind) {
    case 'rect':
      return {
        x: tidy(shape.x),
        y: tidy(shape.y),
        width: tidy(shape.width),
        height: tidy(shape.height),
        ...paintAttributes(shape),
      };
    case 'circle':
      return { cx: tidy(shape.cx), cy: tidy(shape.cy), r: tidy(shape.r), ...paintAttributes(shape) };
    case 'path':
      return { d: shape.d, ...paintAttributes(shape) };
    case 'text':
      return {
        x: shape.x,
        y: tidy(shape.y),
        fontSize: shape.size,
        fontWeight: shape.weight,
        fill: shape.fill,
        textAnchor: shape.anchor,
        ...(shape.letterSpacing === 0 ? {} : { letterSpacing: shape.letterSpacing }),
      };
  }
}
