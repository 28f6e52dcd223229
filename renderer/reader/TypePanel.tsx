// TypePanel: theme, font, size, lines, margins, pages; each change shows at once on the page behind it.
import { memo, type ReactNode, useId } from 'react';
import {
  type PageFont,
  type Preferences,
  preferenceBounds,
  type Theme,
} from '../../shared/reading/preferences.ts';
import { pageFontFamily } from './engine/pageFonts.ts';

export type TypePanelProps = {
  readonly id: string;
  readonly preferences: Preferences;
  readonly onPreferences: (changes: Partial<Preferences>) => void;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onKeys: () => void;
};

const themes: readonly (readonly [Theme, string])[] = [
  ['auto', 'Auto'],
  ['paper', 'Paper'],
  ['sepia', 'Sepia'],
  ['grey', 'Grey'],
  ['night', 'Night'],
  ['black', 'Black'],
];
const fonts: readonly (readonly [PageFont, string])[] = [
  ['literata', 'Literata'],
  ['atkinson', 'Atkinson'],
  ['openDyslexic', 'OpenDyslexic'],
  ['system', 'System'],
];
const columns: readonly (readonly [Preferences['columns'], string])[] = [
  ['auto', 'By width'],
  ['one', 'One'],
  ['two', 'Two'],
];
const marginNames = ['narrowest', 'narrow', 'medium', 'wide', 'widest'] as const;

function Choice<Value extends string>({
  legend,
  className,
  options,
  chosen,
  onChoose,
  sample,
}: {
  readonly legend: string;
  readonly className: string;
  readonly options: readonly (readonly [Value, string])[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
  readonly sample?: (value: Value, name: string) => ReactNode;
}) {
  const group = useId();
  return (
    <fieldset className={`reader-choice ${className}`}>
      <legend>{legend}</legend>
      <div className="reader-options">
        {options.map(([value, name]) => (
          <label key={value}>
            <input
              type="radio"
              name={group}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            {sample === undefined ? <span>{name}</span> : sample(value, name)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Stepper({
  label,
  value,
  shown,
  bounds,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly shown: string;
  readonly bounds: { readonly min: number; readonly max: number; readonly step: number };
  readonly onChange: (value: number) => void;
}) {
  const { min, max, step } = bounds;
  const stepped = (direction: 1 | -1): number =>
    Math.min(max, Math.max(min, Math.round((value + direction * step) * 100) / 100));
  return (
    <div className="reader-stepper">
      <span>{label}</span>
      <button
        type="button"
        aria-label={`${label}: less`}
        aria-disabled={value <= min}
        onClick={() => onChange(stepped(-1))}
      >
        −
      </button>
      <output aria-live="polite">{shown}</output>
      <button
        type="button"
        aria-label={`${label}: more`}
        aria-disabled={value >= max}
        onClick={() => onChange(stepped(1))}
      >
        +
      </button>
    </div>
  );
}

function Panel({ id, preferences, onPreferences, onToggle, onKeys }: TypePanelProps) {
  const { theme, font, typeSize, lineHeight, margin, justify, typography } = preferences;
  const hint = useId();
  return (
    <div
      id={id}
      popover="auto"
      role="dialog"
      aria-label="Type and theme"
      className="reader-type"
      onToggle={(event) => onToggle(event.newState === 'open')}
    >
      <Choice
        legend="Theme"
        className="reader-themes"
        options={themes}
        chosen={theme}
        onChoose={(value) => onPreferences({ theme: value })}
        sample={(value, name) => (
          <>
            <span className="reader-swatch" data-theme={value} aria-hidden="true">
              Aa
            </span>
            <span className="reader-swatch-name">{name}</span>
          </>
        )}
      />
      <Choice
        legend="Font"
        className="reader-fonts"
        options={fonts}
        chosen={font}
        onChoose={(value) => onPreferences({ font: value })}
        sample={(value, name) => <span style={{ fontFamily: pageFontFamily(value) }}>{name}</span>}
      />
      <div className="reader-steppers">
        <Stepper
          label="Type size"
          value={typeSize}
          shown={String(typeSize)}
          bounds={preferenceBounds.typeSize}
          onChange={(value) => onPreferences({ typeSize: value })}
        />
        <Stepper
          label="Line height"
          value={lineHeight}
          shown={lineHeight.toFixed(1)}
          bounds={preferenceBounds.lineHeight}
          onChange={(value) => onPreferences({ lineHeight: value })}
        />
        <Stepper
          label="Margins"
          value={margin}
          shown={marginNames[Math.round(margin) - 1] ?? String(margin)}
          bounds={preferenceBounds.margin}
          onChange={(value) => onPreferences({ margin: value })}
        />
      </div>
      <Choice
        legend="Pages side by side"
        className="reader-columns"
        options={columns}
        chosen={preferences.columns}
        onChoose={(value) => onPreferences({ columns: value })}
      />
      <label className="reader-justify">
        <input
          type="checkbox"
          checked={justify}
          onChange={(event) => onPreferences({ justify: event.currentTarget.checked })}
        />
        <span>Justify lines</span>
      </label>
      <div>
        <label className="reader-justify">
          <input
            type="checkbox"
            checked={typography}
            aria-describedby={hint}
            onChange={(event) => onPreferences({ typography: event.currentTarget.checked })}
          />
          <span>Typographic quotes and dashes</span>
        </label>
        <p className="reader-type-hint" id={hint}>
          Off: the words stay as the author wrote them.
        </p>
      </div>
      <button type="button" className="reader-all-keys" onClick={onKeys}>
        All keys, and how to change them <kbd>?</kbd>
      </button>
    </div>
  );
}

/** A turned page is nothing to it: it is drawn anew for a new preference alone. */
export const TypePanel = memo(Panel);
