// Scrubber: where the reader is in the story, with its chapters; dragging shows where it would lead.
import { useEffect, useRef, useState } from 'react';
import { formatPercent } from '../ui/readingTime.ts';

export type ScrubberProps = {
  readonly progression: number;
  readonly marks: readonly number[];
  /** Where something was found. */
  readonly found: readonly number[];
  readonly chapterNameAt: (progression: number) => string;
  /** "Place in the story". */
  readonly label: string;
  readonly onGo: (progression: number) => void;
  /** A finger or the mouse has let go; the keyboard stays. */
  readonly onRelease: () => void;
};

const steps = 1000;

export function Scrubber({
  progression,
  marks,
  found,
  chapterNameAt,
  label,
  onGo,
  onRelease,
}: ScrubberProps) {
  const input = useRef<HTMLInputElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = dragged ?? progression;

  // React's onChange is the browser's `input`: each movement. The jump waits for `change`, when the thumb is let go.
  useEffect(() => {
    const element = input.current;
    const letGo = (): void => {
      setDragged(null);
      if (element !== null) onGo(Number(element.value) / steps);
    };
    element?.addEventListener('change', letGo);
    return () => element?.removeEventListener('change', letGo);
  }, [onGo]);

  return (
    <div className="reader-scrubber" style={{ '--at': String(shown) } as React.CSSProperties}>
      <div className="reader-track" />
      <svg className="reader-marks" aria-hidden="true" preserveAspectRatio="none">
        {marks.map((mark) => (
          <line key={mark} x1={`${mark * 100}%`} x2={`${mark * 100}%`} y1="0" y2="100%" />
        ))}
      </svg>
      {found.length === 0 ? null : (
        <svg className="reader-found-marks" aria-hidden="true" preserveAspectRatio="none">
          {found.map((mark) => (
            <line key={mark} x1={`${mark * 100}%`} x2={`${mark * 100}%`} y1="0" y2="100%" />
          ))}
        </svg>
      )}
      <input
        ref={input}
        type="range"
        min={0}
        max={steps}
        aria-label={label}
        aria-valuetext={`${formatPercent(shown)}, ${chapterNameAt(shown)}`}
        value={Math.round(shown * steps)}
        onChange={(event) => setDragged(Number(event.currentTarget.value) / steps)}
        onPointerUp={onRelease}
        onBlur={() => setDragged(null)}
      />
      {dragged === null ? null : (
        <div className="reader-preview" aria-hidden="true">
          <span>{chapterNameAt(dragged)}</span> {formatPercent(dragged)}
        </div>
      )}
    </div>
  );
}
