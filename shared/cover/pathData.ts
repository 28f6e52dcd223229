// SVG path data for the curves that several motifs draw.
export type Point = readonly [x: number, y: number];

const short = (value: number) => `${Math.round(value * 10) / 10}`;

export function pair([x, y]: Point): string {
  return `${short(x)} ${short(y)}`;
}

export function polyline(points: readonly Point[]): string {
  return points.map((point, index) => `${index === 0 ? 'M' : 'L'}${pair(point)}`).join('');
}

export function polygon(points: readonly Point[]): string {
  return `${polyline(points)}Z`;
}

/** A whole circle as a subpath, so that many dots are one element. */
export function dot([x, y]: Point, radius: number): string {
  const r = short(radius);
  const across = short(radius * 2);
  return `M${short(x - radius)} ${short(y)}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 -${across} 0Z`;
}

export function box(x: number, y: number, width: number, height: number): string {
  return `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`;
}

/** `tilt` is in degrees. */
export function ellipse([x, y]: Point, wide: number, high: number, tilt: number): string {
  const turn = (tilt * Math.PI) / 180;
  const dx = wide * Math.cos(turn);
  const dy = wide * Math.sin(turn);
  const arc = `A${short(wide)} ${short(high)} ${short(tilt)} 1 0 `;
  return `M${pair([x - dx, y - dy])}${arc}${pair([x + dx, y + dy])}${arc}${pair([x - dx, y - dy])}Z`;
}

/** A smooth line through the points (Catmull-Rom as cubic Béziers). */
export function smoothLine(points: readonly Point[]): string {
  const [first] = points;
  if (first === undefined) return '';
  const at = (index: number): Point => points[Math.min(points.length - 1, Math.max(0, index))] ?? first;
  const parts = [`M${pair(first)}`];
  for (let index = 0; index < points.length - 1; index += 1) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const leaving: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const arriving: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    parts.push(`C${pair(leaving)} ${pair(arriving)} ${pair(to)}`);
  }
  return parts.join('');
}

/** Half a disc or more seen as an arc line from left to right over the top. */
export function archLine([x, y]: Point, radius: number): string {
  const r = short(radius);
  return `M${short(x - radius)} ${short(y)}A${r} ${r} 0 0 1 ${short(x + radius)} ${short(y)}`;
}
