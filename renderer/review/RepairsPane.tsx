// RepairsPane: what was mended on the way from the file to the story, kind by kind, each with its switch.
import { memo } from 'react';
import type { Problem } from '../../shared/story/story.ts';
import { RepairCard, type RepairCardProps } from './RepairCard.tsx';
import type { RepairKind } from './repairSwitches.ts';
import './repairs.css';

export type RepairsPaneProps = Omit<RepairCardProps, 'repair'> & {
  readonly kinds: readonly RepairKind[];
  readonly problems: readonly Problem[];
};

export const RepairsPane = memo(function RepairsPane(props: RepairsPaneProps) {
  const { kinds, problems, ...card } = props;
  return (
    <div className="repairs">
      {problems.map(({ code, message }) => (
        <p key={`${code} ${message}`} className="repairs-problem">
          {message}
        </p>
      ))}
      {kinds.length === 0 ? (
        <div className="review-note">
          <p>Nothing needed mending. The text stands just as it came.</p>
        </div>
      ) : null}
      {kinds.map((kind) => (
        <RepairCard key={kind.kind} repair={kind} {...card} />
      ))}
      {card.hidesText && kinds.length > 0 ? (
        <p className="hint">The places are shown once you have said “read”.</p>
      ) : null}
    </div>
  );
});
