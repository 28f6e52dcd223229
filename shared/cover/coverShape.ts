// The primitive shapes that a cover is drawn with.
/** A fill or stroke is `#rrggbb`; an absent one paints nothing. Units are those of the 400 × 600 ground. */
export type Paint = {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly opacity?: number;
};

export type RectShape = Paint & {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type CircleShape = Paint & {
  readonly kind: 'circle';
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
};

/** `d` is SVG path data. */
export type PathShape = Paint & { readonly kind: 'path'; readonly d: string };

/** `y` is the baseline; `anchor` says which end of the line `x` is. */
export type TextShape = {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: 500 | 600;
  readonly letterSpacing: number;
  readonly anchor: 'start' | 'end';
  readonly fill: string;
};

export type CoverShape = RectShape | CircleShape | PathShape | TextShape;
