// Cover: a story's drawn cover as SVG elements.
import { memo, useMemo } from 'react';
import { coverDesign } from '../../shared/cover/coverDesign.ts';
import type { CoverShape } from '../../shared/cover/coverShape.ts';
import type { CoverStory } from '../../shared/cover/coverStory.ts';
import { coverFontFamily, shapeAttributes } from '../../shared/cover/shapeAttributes.ts';
import './cover.css';

function Shape({ shape }: { readonly shape: CoverShape }) {
  const attributes = shapeAttributes(shape);
  switch (shape.kind) {
    case 'rect':
      return <rect {...attributes} />;
    case 'circle':
      return <circle {...attributes} />;
    case 'path':
      return <path {...attributes} />;
    case 'text':
      return <text {...attributes}>{shape.text}</text>;
  }
}

type CoverProps = { readonly story: CoverStory; readonly palette?: number };

/** As wide as its box, 2 : 3. Hidden from screen readers: what it says stands beside it as text. */
export const Cover = memo(function Cover({ story, palette }: CoverProps) {
  const design = useMemo(() => coverDesign(story, palette), [story, palette]);
  return (
    <svg
      className="cover"
      viewBox={`0 0 ${design.width} ${design.height}`}
      fontFamily={coverFontFamily}
      aria-hidden="true"
      focusable="false"
    >
      {design.shapes.map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a design is a fixed list in painting order
        <Shape key={index} shape={shape} />
      ))}
    </svg>
  );
});
