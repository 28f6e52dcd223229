// Toasts: short news in the corner, with at most one thing to do about it.
import { X } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import './toasts.css';

export type Toast = {
  readonly text: string;
  readonly action?: { readonly label: string; readonly onSelect: () => void };
};

type ShownToast = Toast & { readonly id: number };

/** Long enough to find the button by keyboard; it waits while it is pointed at or focused. */
const restMilliseconds = { plain: 5_000, withAction: 20_000 };

const ToastsContext = createContext<((toast: Toast) => void) | null>(null);

export function useToasts(): (toast: Toast) => void {
  const show = useContext(ToastsContext);
  if (show === null) throw new Error('This component stands outside of ToastsProvider.');
  return show;
}

let lastId = 0;

export function ToastsProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const show = useCallback((toast: Toast) => {
    lastId += 1;
    const shown = { ...toast, id: lastId };
    setToasts((earlier) => [...earlier.slice(-2), shown]);
  }, []);
  const drop = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const list = useMemo(
    () => toasts.map((toast) => <ToastCard key={toast.id} toast={toast} onDrop={drop} />),
    [toasts, drop],
  );
  return (
    <ToastsContext value={show}>
      {children}
      <section className="toasts" role="status" aria-label="News">
        {list}
      </section>
    </ToastsContext>
  );
}

function ToastCard({ toast, onDrop }: { readonly toast: ShownToast; readonly onDrop: (id: number) => void }) {
  const [isHeld, setHeld] = useState(false);
  const { id, text, action } = toast;
  useEffect(() => {
    if (isHeld) return;
    const rest = action === undefined ? restMilliseconds.plain : restMilliseconds.withAction;
    const timer = setTimeout(() => onDrop(id), rest);
    return () => clearTimeout(timer);
  }, [isHeld, id, action, onDrop]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing and focusing only hold the clock.
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="toast-text">{text}</span>
      {action === undefined ? null : (
        <button
          type="button"
          className="toast-action"
          onClick={() => {
            onDrop(id);
            action.onSelect();
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" className="icon-button" aria-label="Dismiss" onClick={() => onDrop(id)}>
        <X size={18} aria-hidden="true" />
      </button>
    </div>
  );
}
