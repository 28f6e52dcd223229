// A colour between two others.
/** `share` 0 gives `from`, 1 gives `to`; colours are `#rrggbb`. */
export function mixColours(from: string, to: string, share: number): string {
  const channel = (at: number) => {
    const low = Number.parseInt(from.slice(at, at + 2), 16);
    const high = Number.parseInt(to.slice(at, at + 2), 16);
    return Math.round(low + (high - low) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
