import { minute, second } from '../../lib/instant.ts';
import type { PleaState } from './plea-state.ts';

export const initialPleas: PleaState = {
  settings: { lag: 30 * second, window: 6 * minute },
  pleas: [],
  series: {},
};
