import type { ShowView } from '../../../shared/projections/views.ts';

/** What the server exports of a show, and how each is called when it is saved. */
export const showFiles = [
  { name: 'record', path: '/api/v1/record', file: 'record.json' },
  { name: 'ticks', path: '/api/v1/export/ticks.csv', file: 'ticks.csv' },
  { name: 'messages', path: '/api/v1/export/messages.csv', file: 'messages.csv' },
  { name: 'events', path: '/api/v1/export/events.jsonl', file: 'events.jsonl' },
] as const;

export type ShowFile = (typeof showFiles)[number];

/** The name of a saved file; a rehearsal's says so. */
export function savedName(file: string, mode: ShowView['mode'] | undefined): string {
  return `${mode === 'rehearsal' ? 'rehearsal' : 'tickertape'}-${file}`;
}
