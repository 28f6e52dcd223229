// The panes of the review and how many of them stand side by side. Pure.

export type PaneName = 'understood' | 'repairs' | 'file' | 'text';

/** Panes of one group share a place and take turns in it. */
export type PaneGroup = readonly PaneName[];

const wide: readonly PaneGroup[] = [['understood'], ['repairs'], ['file', 'text']];
const pair: readonly PaneGroup[] = [
  ['understood', 'repairs'],
  ['file', 'text'],
];
const single: readonly PaneGroup[] = [['understood', 'repairs', 'file', 'text']];

/** The narrowest widths in CSS pixels at which three and two panes have room to be read. */
const wideFrom = 1040;
const pairFrom = 720;

export function paneGroups(width: number): readonly PaneGroup[] {
  if (width >= wideFrom) return wide;
  return width >= pairFrom ? pair : single;
}

/** The pane of the group that was asked for last; `asked` has the latest first. */
export function shownPane(group: PaneGroup, asked: readonly PaneName[]): PaneName {
  const found = asked.find((name) => group.includes(name)) ?? group[0];
  if (found === undefined) throw new Error('A group of panes has at least one.');
  return found;
}

export function askedFirst(asked: readonly PaneName[], name: PaneName): readonly PaneName[] {
  return asked[0] === name ? asked : [name, ...asked.filter((other) => other !== name)];
}
