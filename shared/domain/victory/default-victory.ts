import { second } from '../../lib/instant.ts';
import type { VictorySettings, VictoryState } from './victory-state.ts';

export const defaultVictorySettings: VictorySettings = {
  fires: 'first',
  animation: 'theme',
  length: 20 * second,
  intensity: 1,
  sound: true,
  volume: 0.5,
};

export const initialVictory: VictoryState = {
  settings: defaultVictorySettings,
  holding: false,
  waiting: [],
  claims: [],
  last: null,
};
