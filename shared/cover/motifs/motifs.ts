// The motifs that a cover's hash picks from.
import { arches } from './arches.ts';
import { bars } from './bars.ts';
import { birds } from './birds.ts';
import { boat } from './boat.ts';
import { dunes } from './dunes.ts';
import { lanterns } from './lanterns.ts';
import { leaves } from './leaves.ts';
import { moons } from './moons.ts';
import type { Motif } from './motif.ts';
import { mountains } from './mountains.ts';
import { orbits } from './orbits.ts';
import { rays } from './rays.ts';
import { ripples } from './ripples.ts';
import { stars } from './stars.ts';
import { threads } from './threads.ts';
import { tiles } from './tiles.ts';
import { waves } from './waves.ts';
import { windows } from './windows.ts';

export const motifs: readonly [Motif, ...Motif[]] = [
  orbits,
  stars,
  bars,
  rays,
  dunes,
  mountains,
  waves,
  windows,
  moons,
  leaves,
  threads,
  ripples,
  arches,
  lanterns,
  birds,
  boat,
  tiles,
];
