// KeysPanel: what each key does while reading, and the way to change it.
import { Plus, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import {
  type KeyName,
  keyNameOf,
  keysInUse,
  type ReaderCommand,
  type ReaderKeys,
  readerCommands,
  withKey,
  withoutKey,
} from '../../shared/reading/readerKeys.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { commandNames, shownKey } from './commandNames.ts';
import './keysPanel.css';

export type KeysPanelProps = {
  readonly keys: ReaderKeys;
  /** False for a book that has nothing to flip. */
  readonly hasSides: boolean;
  readonly onKeys: (keys: ReaderKeys) => void;
  readonly onClose: () => void;
};

/** The next key that is pressed, before anybody else hears of it; Escape is the way out. */
function useNextKey(isWanted: boolean, onKey: (key: KeyName | null) => void): void {
  useEffect(() => {
    if (!isWanted) return undefined;
    const pressed = (event: KeyboardEvent): void => {
      const key = keyNameOf(event);
      if (key === 'Tab' || key === 'Shift+Tab') onKey(null);
      if (key === null || key === 'Tab' || key === 'Shift+Tab') return;
      event.preventDefault();
      event.stopPropagation();
      onKey(key === 'Escape' ? null : key);
    };
    window.addEventListener('keydown', pressed, { capture: true });
    return () => window.removeEventListener('keydown', pressed, { capture: true });
  }, [isWanted, onKey]);
}

export function KeysPanel({ keys, hasSides, onKeys, onClose }: KeysPanelProps) {
  const [asking, setAsking] = useState<ReaderCommand | null>(null);
  const inUse = keysInUse(keys);
  const commands = readerCommands.filter((command) => command !== 'flip' || hasSides);
  useNextKey(asking !== null, (key) => {
    setAsking(null);
    if (asking !== null && key !== null) onKeys(withKey(keys, asking, key));
  });
  return (
    <Dialog title="Keys" onClose={onClose}>
      <div className="dialog-body">
        <dl className="keys">
          {commands.map((command) => (
            <div key={command} className="keys-row">
              <dt>{commandNames[command]}</dt>
              <dd>
                {inUse[command].map((key) =>
                  key === 'Escape' ? (
                    <kbd key={key}>{shownKey(key)}</kbd>
                  ) : (
                    <kbd key={key}>
                      {shownKey(key)}
                      <button
                        type="button"
                        aria-label={`Take ${shownKey(key)} away from “${commandNames[command]}”`}
                        onClick={() => onKeys(withoutKey(keys, key))}
                      >
                        <X size={12} aria-hidden="true" />
                      </button>
                    </kbd>
                  ),
                )}
                <button
                  type="button"
                  className="keys-add"
                  aria-label={`Another key for “${commandNames[command]}”`}
                  data-asking={asking === command ? '' : undefined}
                  onClick={() => setAsking(command)}
                >
                  {asking === command ? 'Press a key' : <Plus size={14} aria-hidden="true" />}
                </button>
              </dd>
            </div>
          ))}
        </dl>
        <p className="keys-hint" role="status">
          {asking === null
            ? 'The wheel, a swipe, and a click at the edge of the page turn it, too.'
            : `Press the key for “${commandNames[asking]}”, or Escape.`}
        </p>
      </div>
      <div className="dialog-foot">
        <button
          type="button"
          className="button"
          disabled={Object.keys(keys).length === 0}
          onClick={() => onKeys({})}
        >
          Back to the usual keys
        </button>
      </div>
    </Dialog>
  );
}
