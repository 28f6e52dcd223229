// The leave guard: one screen at a time may ask before the reader leaves what is not kept.

/** Told where the reader wants to go; true holds them here, and the guard leads on later if they wish. */
export type LeaveGuard = (wantedHash: string) => boolean;

let current: LeaveGuard | null = null;

/** Returns the way to let go. */
export function guardLeaving(guard: LeaveGuard): () => void {
  current = guard;
  return () => {
    if (current === guard) current = null;
  };
}

export function isLeavingHeld(wantedHash: string): boolean {
  return current?.(wantedHash) ?? false;
}
