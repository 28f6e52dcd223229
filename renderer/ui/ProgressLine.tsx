// ProgressLine: how far, as a hairline; the words beside it say the same, so it is hidden from screen readers.
import './progressLine.css';

export function ProgressLine({ fraction }: { readonly fraction: number }) {
  const part = Math.max(0, Math.min(1, fraction));
  return (
    <span className="progress-line" aria-hidden="true">
      <span style={{ width: `${part * 100}%` }} />
    </span>
  );
}
