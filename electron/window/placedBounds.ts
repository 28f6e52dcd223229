// Where the window opens: where it was, as far as today's displays allow.
import type { WindowBounds } from '../settings/settings.ts';

export const leastSize = { width: 360, height: 480 } as const;
const firstSize = { width: 1180, height: 820 } as const;

export type Area = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

function overlap(a: Area, b: Area): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

const between = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));

/**
 * `areas` are the work areas of the displays, the first one's first. The window is moved and shrunk to lie wholly on
 * the display that it overlaps most; without kept bounds, or when their display is gone, it is centred on the first.
 */
export function placedBounds(kept: WindowBounds | null, areas: readonly Area[]): Area {
  const [first] = areas;
  if (first === undefined) return { x: 0, y: 0, ...firstSize };
  const most = areas.reduce((best, area) =>
    kept !== null && overlap(kept, area) > overlap(kept, best) ? area : best,
  );
  const isOnDisplay = kept !== null && overlap(kept, most) > 0;
  const wanted = kept ?? firstSize;
  const width = between(wanted.width, leastSize.width, Math.max(leastSize.width, most.width));
  const height = between(wanted.height, leastSize.height, Math.max(leastSize.height, most.height));
  const centred = {
    x: most.x + Math.max(0, Math.round((most.width - width) / 2)),
    y: most.y + Math.max(0, Math.round((most.height - height) / 2)),
  };
  if (!isOnDisplay) return { ...centred, width, height };
  return {
    x: between(kept.x, most.x, Math.max(most.x, most.x + most.width - width)),
    y: between(kept.y, most.y, Math.max(most.y, most.y + most.height - height)),
    width,
    height,
  };
}
