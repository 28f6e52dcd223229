// RepairPlace: one repair among the words around it, with its switch and the way to its line.
import type { ReadingChoices } from '../../shared/story/readingChoices.ts';
import type { RepairPlace as Place } from '../../shared/story/story.ts';
import { formatCount } from '../ui/readingTime.ts';
import { type LineAt, lineOfWords, placeContext } from './placeContext.ts';
import { isPlaceOn, switchPlace } from './repairSwitches.ts';
import { withChoices } from './reviewState.ts';
import type { Spot } from './spot.ts';
import type { ChangeReview } from './useDesk.ts';
import { useArrivals, useWanted } from './useWindows.ts';
import type { Windows } from './windows.ts';

export type RepairPlaceProps = {
  readonly kind: string;
  readonly place: Place;
  readonly choices: ReadingChoices;
  readonly change: ChangeReview;
  /** The source's lines, from 0; null where there are none, or none may be shown. */
  readonly lines: Windows<string> | null;
  readonly onPlace: (line: number, words: string) => void;
  readonly spot: Spot | null;
};

export function RepairPlace(props: RepairPlaceProps) {
  return props.lines === null ? (
    <PlaceRow {...props} lineAt={null} />
  ) : (
    <PlaceInSource {...props} lines={props.lines} />
  );
}

function PlaceInSource(props: RepairPlaceProps & { readonly lines: Windows<string> }) {
  const { lines, place } = props;
  useArrivals(lines);
  // The lines around may lie in the next window.
  useWanted(lines, Math.max(0, place.line - 2));
  useWanted(lines, place.line + 6);
  return <PlaceRow {...props} lineAt={(line) => (line < 1 ? undefined : lines.item(line - 1))} />;
}

/** White space that was changed is shown by signs: it would be an empty mark. */
function visible(text: string): string {
  return text.trim() === '' ? text.replaceAll('\n', '↵').replaceAll(/[ \u00a0]/g, '␣') : text;
}

function PlaceRow(props: RepairPlaceProps & { readonly lineAt: LineAt | null }) {
  const { kind, place, choices, change, lineAt, onPlace, spot } = props;
  const { line, before, key } = place;
  const { head, removed, added, tail } = placeContext(place, lineAt);
  const isOn = isPlaceOn(choices, kind, place);
  const found = lineAt === null ? line : lineOfWords(line, before, lineAt);
  const isHere = spot !== null && spot.line === found && spot.words === before;
  const isGap = removed === '' && added === '';
  return (
    <div className="mended" data-off={!isOn || undefined} data-here={isHere || undefined}>
      {key === undefined ? (
        <span className="repair-box-none" aria-hidden="true" />
      ) : (
        <input
          type="checkbox"
          className="repair-box"
          aria-label={`Mend line ${found}: ${spoken(head, removed, added, tail)}`}
          checked={isOn}
          onChange={(event) => {
            const wanted = event.currentTarget.checked;
            change((now) => withChoices(now, switchPlace(now.choices, kind, key, wanted)));
          }}
        />
      )}
      <button type="button" className="repair-show" onClick={() => onPlace(found, before)}>
        <span className="repair-words" dir="auto">
          {head}
          {removed === '' ? null : <del>{visible(removed)}</del>}
          {removed === '' || added === '' ? null : <span className="visually-hidden"> becomes </span>}
          {added === '' ? null : <ins data-kind={kind}>{visible(added)}</ins>}
          {isGap ? <ins>⟨{gapName(kind)}⟩</ins> : null}
          {tail}
        </span>
        <span className="repair-at">
          <span className="visually-hidden">show </span>line {formatCount(found)}
        </span>
      </button>
    </div>
  );
}

function gapName(kind: string): string {
  return kind === 'lostLine' ? 'lost line' : kind === 'sceneBreak' ? 'scene break' : 'here';
}

function spoken(head: string, removed: string, added: string, tail: string): string {
  const whole = `${head}${added === '' ? removed : added}${tail}`.replace(/\s+/g, ' ').trim();
  return whole.length > 80 ? `${whole.slice(0, 79)}…` : whole;
}
