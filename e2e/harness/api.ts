import type { RecordView } from '../../shared/projections/record-view.ts';
import type { ControlView } from '../../shared/projections/views.ts';
import type { ServerProcess } from './server-process.ts';
import { pause } from './until.ts';

export interface PostedObservation {
  readonly racer: string;
  readonly total: number;
  readonly at?: string;
  readonly resolution?: number;
  readonly key?: string;
  readonly source?: string;
}

export interface IntakeAnswer {
  readonly accepted: number;
  readonly late: number;
  readonly duplicate: number;
  readonly rejected: readonly { readonly index: number; readonly reason: string }[];
}

/** POST /api/v1/observations with the feed key; throws on anything but 202. */
export async function postObservations(
  server: ServerProcess,
  body: readonly PostedObservation[],
): Promise<IntakeAnswer> {
  return (await send(server, server.links.keys.feed, 'POST', '/api/v1/observations', body)) as IntakeAnswer;
}

/** POST /api/v1/commands/<name> with control's key; throws on a refusal. */
export async function command(server: ServerProcess, name: string, input: unknown): Promise<unknown> {
  return send(server, server.links.keys.control, 'POST', `/api/v1/commands/${name}`, input);
}

export async function recordOf(server: ServerProcess): Promise<RecordView> {
  return (await send(server, server.links.keys.control, 'GET', '/api/v1/record')) as RecordView;
}

export async function viewOf(server: ServerProcess): Promise<ControlView> {
  return (await send(server, server.links.keys.control, 'GET', '/api/v1/view')) as ControlView;
}

/** The whole log, one event a line. */
export async function eventsOf(
  server: ServerProcess,
): Promise<readonly { seq: number; type: string; payload: Record<string, unknown>; key?: string }[]> {
  const lines = (await exportOf(server, 'events.jsonl')).split('\n').filter((line) => line !== '');
  return lines.map(
    (line) => JSON.parse(line) as { seq: number; type: string; payload: Record<string, unknown>; key?: string },
  );
}

/** An export as it is downloaded. */
export async function exportOf(server: ServerProcess, name: string): Promise<string> {
  const answer = await fetch(`${server.url}/api/v1/export/${name}`, { headers: bearer(server.links.keys.control) });
  if (!answer.ok) throw new Error(`${name} answered ${answer.status}`);
  return answer.text();
}

/** Sends it. A server that asks for a pause, as tests on a quick machine make it do, gets it, and then the same again. */
async function send(
  server: ServerProcess,
  key: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<unknown> {
  const answer = await fetch(server.url + path, {
    method,
    headers: { ...bearer(key), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (answer.status === 429) {
    await pause(1_000 * Number(answer.headers.get('retry-after') ?? 1));
    return send(server, key, method, path, body);
  }
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
  return JSON.parse(text) as unknown;
}

function bearer(key: string): Record<string, string> {
  return { authorization: `Bearer ${key}` };
}
