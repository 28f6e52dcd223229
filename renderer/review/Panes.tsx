// Panes: three side by side where there is room, else in turns behind tabs. A pane keeps its place while it is hidden.
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { type PaneGroup, type PaneName, shownPane } from './paneLayout.ts';
import './panes.css';

export type Pane = {
  readonly name: PaneName;
  readonly title: string;
  /** For a tab among four. */
  readonly shortTitle: string;
  readonly content: ReactNode;
  /** False for panes that scroll by themselves inside. */
  readonly scrolls: boolean;
};

export type PanesProps = {
  readonly panes: readonly Pane[];
  readonly groups: readonly PaneGroup[];
  readonly asked: readonly PaneName[];
  readonly onShow: (name: PaneName) => void;
  readonly isBusy: boolean;
};

const columns: Readonly<Record<number, string>> = {
  1: 'minmax(0, 1fr)',
  2: 'minmax(0, 5fr) minmax(0, 6fr)',
  3: 'minmax(260px, 320fr) minmax(0, 470fr) minmax(0, 490fr)',
};

export function Panes({ panes, groups, asked, onShow, isBusy }: PanesProps) {
  const id = useId();
  const shown = groups.map((group) => shownPane(group, asked));
  // What has never been looked at asks for nothing.
  const [seen, setSeen] = useState<ReadonlySet<PaneName>>(() => new Set(shown));
  if (shown.some((name) => !seen.has(name))) setSeen(new Set([...seen, ...shown]));

  const children = groups.flatMap((group, column) => {
    const current = shown[column];
    const isTabbed = group.length > 1;
    const here = panes.filter(({ name }) => group.includes(name));
    return [
      ...(isTabbed
        ? [
            <Tabs
              key={`tabs ${group.join(' ')}`}
              id={id}
              panes={here}
              current={current ?? 'understood'}
              column={column + 1}
              isShort={group.length > 2}
              onShow={onShow}
            />,
          ]
        : []),
      ...here.map(({ name, title, content, scrolls }) => (
        <section
          key={name}
          id={`${id}-${name}`}
          className={[
            'pane',
            scrolls ? 'pane-scrolls' : '',
            name === current ? '' : 'pane-hidden',
            isTabbed ? '' : 'pane-alone',
            column > 0 ? 'pane-ruled' : '',
          ].join(' ')}
          style={{ gridColumn: column + 1 }}
          aria-busy={isBusy}
          {...(isTabbed
            ? { role: 'tabpanel', 'aria-labelledby': `${id}-${name}-tab` }
            : { 'aria-labelledby': `${id}-${name}-title` })}
        >
          <h2 id={`${id}-${name}-title`} className={isTabbed ? 'visually-hidden' : 'pane-title'}>
            {title}
          </h2>
          {seen.has(name) ? content : null}
        </section>
      )),
    ];
  });
  return (
    <div className="panes" style={{ gridTemplateColumns: columns[groups.length] }}>
      {children}
    </div>
  );
}

type TabsProps = {
  readonly id: string;
  readonly panes: readonly Pane[];
  readonly current: PaneName;
  readonly column: number;
  readonly isShort: boolean;
  readonly onShow: (name: PaneName) => void;
};

function Tabs({ id, panes, current, column, isShort, onShow }: TabsProps) {
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const at = panes.findIndex(({ name }) => name === current);
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: panes.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = panes[(to + panes.length) % panes.length];
    if (next === undefined) return;
    onShow(next.name);
    document.getElementById(`${id}-${next.name}-tab`)?.focus();
  }
  return (
    <div
      role="tablist"
      aria-label={isShort ? 'Parts of the review' : 'What is shown here'}
      className={['pane-tabs', isShort ? 'pane-tabs-short' : '', column > 1 ? 'pane-ruled' : ''].join(' ')}
      style={{ gridColumn: column }}
      onKeyDown={onKeyDown}
    >
      {panes.map(({ name, title, shortTitle }) => (
        <button
          key={name}
          id={`${id}-${name}-tab`}
          type="button"
          role="tab"
          className="pane-tab"
          aria-selected={name === current}
          aria-controls={`${id}-${name}`}
          tabIndex={name === current ? 0 : -1}
          onClick={() => onShow(name)}
        >
          {isShort ? shortTitle : title}
        </button>
      ))}
    </div>
  );
}
