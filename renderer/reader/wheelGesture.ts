// The wheel and the trackpad turn one page a gesture: a swipe's long tail of events is one gesture. Pure.
export type WheelTurn = {
  readonly deltaX: number;
  readonly deltaY: number;
  /** As in WheelEvent: pixels, lines, pages. */
  readonly deltaMode: number;
  /** Milliseconds. */
  readonly timeStamp: number;
};

const pixelsOfMode = [1, 40, 800] as const;
const pause = 160;
const leastPush = 6;
const notch = 50;
const notchPause = 120;
const freshPushAfter = 250;

/** Returns what judges each event: 1 forward, -1 back, 0 for what belongs to a gesture that has turned already. */
export function createWheelGesture(): (event: WheelTurn) => 1 | -1 | 0 {
  let lastAt = Number.NEGATIVE_INFINITY;
  let turnedAt = Number.NEGATIVE_INFINITY;
  let lastDelta = 0;
  let pushed = 0;
  let hasTurned = false;
  return ({ deltaX, deltaY, deltaMode, timeStamp }) => {
    const unit = pixelsOfMode[deltaMode as 0 | 1 | 2] ?? 1;
    const delta = (Math.abs(deltaX) > Math.abs(deltaY) ? deltaX : deltaY) * unit;
    if (delta === 0) return 0;
    const size = Math.abs(delta);
    const isNew =
      timeStamp - lastAt > pause ||
      Math.sign(delta) !== Math.sign(lastDelta) ||
      // Another swipe on top of the tail of the last one.
      (size > Math.abs(lastDelta) * 1.8 + 20 && timeStamp - turnedAt > freshPushAfter) ||
      // The notches of a mouse wheel are all alike; a swipe's events never are.
      (delta === lastDelta && size >= notch && timeStamp - turnedAt >= notchPause);
    if (isNew) {
      pushed = 0;
      hasTurned = false;
    }
    lastAt = timeStamp;
    lastDelta = delta;
    pushed += size;
    if (hasTurned || pushed < leastPush) return 0;
    hasTurned = true;
    turnedAt = timeStamp;
    return delta > 0 ? 1 : -1;
  };
}
