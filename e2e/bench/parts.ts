import type { Part } from './part.ts';
import { flood, floodedDesk } from './parts/flood.ts';
import { heldMessages } from './parts/held.ts';
import { ingest } from './parts/ingest.ts';
import { kill } from './parts/kill.ts';
import { load } from './parts/load.ts';
import { onAir } from './parts/on-air.ts';
import { paint } from './parts/paint.ts';
import { pleas } from './parts/pleas.ts';
import { rest } from './parts/rest.ts';
import { start } from './parts/start.ts';
import { victory } from './parts/victory.ts';

/** In the order in which they stand in docs/benchmarks.md. */
export const parts: readonly Part[] = [
  paint,
  rest,
  load,
  start,
  onAir,
  flood,
  floodedDesk,
  heldMessages,
  ingest,
  victory,
  kill,
  pleas,
];
