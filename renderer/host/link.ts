// Link: whether the host answers, for those who watch it.
export type Link = {
  readonly isUp: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
};

export type WritableLink = Link & { readonly set: (isUp: boolean) => void };

export function createLink(): WritableLink {
  const listeners = new Set<() => void>();
  let current = true;
  return {
    isUp: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(isUp) {
      if (isUp === current) return;
      current = isUp;
      for (const listener of [...listeners]) listener();
    },
  };
}
