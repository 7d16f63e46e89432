import { html, nothing, type TemplateResult } from 'lit';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { ControlView } from '../../../shared/projections/views.ts';
import { airState, presenceState, type SeqHistory } from '../../components/dock-overlays/presence-state.ts';
import { controlWords as words } from '../../strings/control.en.ts';

const airTones = {
  behind: 'bad',
  outdated: 'bad',
  waiting: 'warn',
  'catching-up': 'good',
  current: 'good',
  hidden: 'quiet',
} as const;

/** The overlays in one chip, so that a dark screen is noticed from any dock. Only control is told of them. */
export function airChip(
  full: Pick<ControlView, 'overlays' | 'version'> | null,
  history: SeqHistory,
  now: Instant,
): TemplateResult | typeof nothing {
  if (full === null) return nothing;
  const { overlays, version } = full;
  const states = Object.values(overlays).map((overlay) => presenceState(overlay, { history, version, now }));
  const air = airState(states);
  const tone = air === null ? 'quiet' : airTones[air];
  return html`<span class=${`chip wide ${tone}`}>${words.page.air(states.length)}</span>`;
}
