// Menu: a button that opens a short list of choices; arrow keys, Home, End and Escape work as menus do.
import { Check, ChevronDown } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import './menu.css';

export type MenuItem = {
  readonly label: string;
  readonly onSelect: () => void;
  /** Given when the items are choices of which one holds. */
  readonly isChecked?: boolean;
};

export type MenuProps = {
  readonly children: ReactNode;
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly className?: string;
};

type Step = (at: number, count: number) => number;

const steps = new Map<string, Step>([
  ['ArrowDown', (at) => at + 1],
  ['ArrowUp', (at) => (at < 0 ? -1 : at - 1)],
  ['Home', () => 0],
  ['End', (_at, count) => count - 1],
]);

function moveFocus(list: HTMLElement, step: Step): void {
  const items = [...list.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  items[(step(at, items.length) + items.length) % items.length]?.focus();
}

export function Menu({ children, label, items, className = 'button' }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);

  function place(): void {
    const from = button.current?.getBoundingClientRect();
    const element = list.current;
    if (from === undefined || element === null) return;
    const width = Math.max(element.offsetWidth, from.width);
    const left = Math.max(8, Math.min(from.right - width, document.documentElement.clientWidth - width - 8));
    element.style.left = `${left}px`;
    element.style.minWidth = `${from.width}px`;
    element.style.top = `${from.bottom + 6}px`;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (list.current === null) return;
    const step = steps.get(event.key);
    if (step !== undefined) {
      event.preventDefault();
      moveFocus(list.current, step);
    }
    if (event.key === 'Tab') list.current.hidePopover();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={id}
        popoverTarget={id}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || isOpen) return;
          event.preventDefault();
          list.current?.showPopover();
        }}
      >
        {children}
        <ChevronDown size={16} aria-hidden="true" />
      </button>
      <div
        ref={list}
        id={id}
        className="menu"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        popover="auto"
        onKeyDown={onKeyDown}
        onToggle={(event) => {
          const opens = event.newState === 'open';
          setOpen(opens);
          if (!opens) return;
          place();
          const checked = list.current?.querySelector<HTMLElement>('[aria-checked="true"]');
          if (checked === null || checked === undefined) event.currentTarget.querySelector('button')?.focus();
          else checked.focus();
        }}
      >
        {items.map(({ label: text, onSelect, isChecked }) => (
          <button
            key={text}
            type="button"
            tabIndex={-1}
            className="menu-item"
            {...(isChecked === undefined
              ? { role: 'menuitem' }
              : { role: 'menuitemradio', 'aria-checked': isChecked })}
            onClick={() => {
              list.current?.hidePopover();
              onSelect();
            }}
          >
            {isChecked === undefined ? null : (
              <span className="menu-check" aria-hidden="true">
                {isChecked ? <Check size={16} /> : null}
              </span>
            )}
            {text}
          </button>
        ))}
      </div>
    </>
  );
}
