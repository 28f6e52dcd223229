// ScreenHeading: a screen's first heading; takes the focus that the last screen left behind, and names the window.
import { type ReactNode, useEffect, useRef } from 'react';

export type ScreenHeadingProps = {
  /** What the window is called, without the app's name. */
  readonly name: string;
  readonly children: ReactNode;
  readonly className?: string;
  /** False where something better on the screen takes the focus. */
  readonly takesFocus?: boolean;
};

export function ScreenHeading({ name, children, className, takesFocus = true }: ScreenHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = name === 'Fanfolio' ? name : `${name} – Fanfolio`;
  }, [name]);
  useEffect(() => {
    // Whoever is typing already, or has a dialog open, is not disturbed.
    if (takesFocus && document.activeElement === document.body) {
      heading.current?.focus({ preventScroll: true });
    }
  }, [takesFocus]);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
