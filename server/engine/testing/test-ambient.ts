import type { Ambient } from '../../../shared/projections/views.ts';

export const noAmbient: Ambient = {
  sources: {},
  overlays: {},
  connected: {},
  log: { id: 'log-1', opened: 'memory', note: null },
  version: 'test',
};
