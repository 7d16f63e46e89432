import type { ShowState } from '../domain/show-state.ts';
import { toIso } from '../lib/instant.ts';
import type { DirectorView } from './views.ts';

/** When the video began, as it travels. */
export const beganView = ({ stream, recording }: ShowState['show']['began']): DirectorView['began'] => ({
  stream: stream === null ? null : toIso(stream),
  recording: recording === null ? null : toIso(recording),
});
