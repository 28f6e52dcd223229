// RepairCard: one kind of repair: how often, the first of its places or all, and whether to make it.
import { useEffect, useId, useRef, useState } from 'react';
import { Virtualizer } from 'virtua';
import type { RepairPlace as Place } from '../../shared/story/story.ts';
import { repairTitle, timesWords } from '../story/factNames.ts';
import { formatCount } from '../ui/readingTime.ts';
import { RepairPlace, type RepairPlaceProps } from './RepairPlace.tsx';
import { type RepairKind, switchKind } from './repairSwitches.ts';
import { withChoices } from './reviewState.ts';

export type RepairCardProps = Omit<RepairPlaceProps, 'kind' | 'place'> & {
  readonly repair: RepairKind;
  readonly hidesText: boolean;
};

/** A few places show what a repair does. */
const placesShown = 3;
/** A list longer than this is drawn only where it is in view. */
const longList = 40;

/** The host lists no more places of a kind. */
const longestReport = 2_000;

function countWords({ total, mended, state }: RepairKind): string {
  // A list that was cut does not tell how many there are once the kind is off.
  const isKnown = total > 0 && total < longestReport;
  if (state === 'off') return !isKnown ? 'left as it came' : `${timesWords(total)}, left as it came`;
  return state === 'some' ? `${formatCount(mended)} of ${formatCount(total)} times` : timesWords(total);
}

export function RepairCard(props: RepairCardProps) {
  const { repair, change, hidesText } = props;
  const { kind, places, state, canSwitch } = repair;
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = state === 'some';
  }, [state]);
  const shown = isWhole ? places : places.slice(0, placesShown);
  return (
    <section className="repair-card" aria-labelledby={`${id}-name`} data-state={state}>
      <div className="repair-head">
        {canSwitch ? (
          <input
            ref={box}
            type="checkbox"
            className="repair-box"
            aria-labelledby={`${id}-mend ${id}-name`}
            checked={state !== 'off'}
            onChange={() =>
              change((before) => withChoices(before, switchKind(before.choices, kind, state !== 'on')))
            }
          />
        ) : (
          <span className="repair-box-none" aria-hidden="true" />
        )}
        <span id={`${id}-mend`} hidden>
          Mend:
        </span>
        <h3 id={`${id}-name`}>
          {repairTitle(kind)}, {countWords(repair)}
        </h3>
      </div>
      {hidesText || places.length === 0 ? null : (
        <>
          <PlaceList {...props} places={shown} isWhole={isWhole} />
          {places.length > placesShown ? (
            <p className="repair-more">
              <button
                type="button"
                className="link-button"
                aria-expanded={isWhole}
                onClick={() => setWhole(!isWhole)}
              >
                {isWhole ? 'Show fewer' : `Show all ${formatCount(places.length)}`}
                <span className="visually-hidden"> places: {repairTitle(kind)}</span>
              </button>
              {isWhole && repair.total > places.length ? (
                <span className="hint">
                  {' '}
                  and {formatCount(repair.total - places.length)} more, which go by the whole kind
                </span>
              ) : null}
            </p>
          ) : null}
        </>
      )}
    </section>
  );
}

type PlaceListProps = RepairCardProps & { readonly places: readonly Place[]; readonly isWhole: boolean };

function PlaceList(props: PlaceListProps) {
  const { repair, places, isWhole } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const row = (place: Place, index: number) => (
    <RepairPlace key={place.key ?? index} kind={repair.kind} place={place} {...props} />
  );
  if (!isWhole || places.length <= longList) {
    return (
      <ul>
        {places.map((place, index) => (
          <li key={place.key ?? index}>{row(place, index)}</li>
        ))}
      </ul>
    );
  }
  return (
    <div ref={scroller} className="repair-scroller">
      <Virtualizer data={places} as="ul" item="li" scrollRef={scroller}>
        {row}
      </Virtualizer>
    </div>
  );
}
