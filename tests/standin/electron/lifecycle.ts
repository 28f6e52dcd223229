// When the app is ready: much of Electron may be touched only before, or only after.
let isReady = false;
let begin: () => void = () => undefined;

export const ready = new Promise<void>((resolve) => {
  begin = () => {
    isReady = true;
    resolve();
  };
});

export const hasBegun = () => isReady;

/** As in Electron: only once the entry module has been evaluated, its imports and top-level awaits with it. */
export function beginAfterEntry(): void {
  setTimeout(begin, 0);
}

export function requireBefore(what: string): void {
  if (isReady) throw new Error(`${what} must come before the app is ready.`);
}

export function requireAfter(what: string): void {
  if (!isReady) throw new Error(`${what} must wait until the app is ready.`);
}
