import { commandTable, type TableCommandName } from '../../../shared/protocol/command-table.ts';
import { keyRoles, type KeyRole } from '../../auth/key.ts';

/** Who may use a route: `open` needs no key, `signed` none either but a signature over the body. Written down here by hand, so that a slip in the server shows. */
export interface KnownRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly allow: 'open' | 'signed' | readonly KeyRole[];
}

const any: readonly KeyRole[] = ['overlay', 'host', 'control', 'moderator'];
const get = (path: string, allow: KnownRoute['allow']): KnownRoute => ({ method: 'GET', path, allow });
const post = (path: string, allow: KnownRoute['allow']): KnownRoute => ({ method: 'POST', path, allow });

export const pagePaths = ['/', '/overlay', '/control', '/host', '/viewer', '/recap', '/demo'] as const;

const names = Object.keys(commandTable) as TableCommandName[];
export const commandRoutes: readonly KnownRoute[] = names.map((name) =>
  post(
    `/api/v1/commands/${name}`,
    keyRoles.filter((role) => commandTable[name].allow.includes(role)),
  ),
);

export const routes: readonly KnownRoute[] = [
  ...commandRoutes,
  post('/api/v1/observations', ['feed']),
  post('/api/v1/messages', ['feed']),
  post('/hooks/{source}', 'signed'),
  post('/api/v1/pair', 'open'),
  post('/api/v1/form', 'open'),
  { method: 'DELETE', path: '/api/v1/form', allow: 'open' },
  get('/api/v1/form/challenge', 'open'),
  get('/api/v1/form/{receipt}', 'open'),
  { method: 'DELETE', path: '/api/v1/form/{receipt}', allow: 'open' },
  get('/api/v1/view', any),
  get('/api/v1/record', any),
  get('/api/v1/messages', ['host', 'control', 'moderator']),
  get('/api/v1/audit', ['host', 'control', 'moderator']),
  get('/api/v1/events', any),
  get('/api/v1/live', 'open'),
  get('/api/v1/export/ticks.csv', ['host', 'control']),
  get('/api/v1/export/messages.csv', ['host', 'control']),
  get('/api/v1/export/events.jsonl', ['host', 'control']),
  get('/api/v1/recap', ['host', 'control']),
  get('/api/v1/shows', ['host', 'control']),
  get('/api/v1/export/chapters.txt', ['host', 'control']),
  get('/api/v1/look/files', ['control']),
  { method: 'PUT', path: '/api/v1/look/files/{name}', allow: ['control'] },
  { method: 'DELETE', path: '/api/v1/look/files/{name}', allow: ['control'] },
  get('/look/{name}', 'open'),
  get('/emote/{platform}/{id}', 'open'),
  get('/voice/{id}', 'open'),
  get('/metrics', ['control']),
  get('/healthz', 'open'),
  get('/readyz', 'open'),
  get('/openapi.json', 'open'),
  get('/schema/show.json', 'open'),
];
