import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

/** The least that can keep the same: http, zod, one transaction for all that came in a turn of the loop, flushed before the answer. */
const database = new DatabaseSync(process.argv[2] ?? '');
database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
database.exec(
  'CREATE TABLE events (seq INTEGER PRIMARY KEY, at TEXT, type TEXT, payload TEXT, source TEXT, source_key TEXT, UNIQUE (source, source_key)) STRICT',
);
const insert = database.prepare(
  'INSERT INTO events (at, type, payload, source, source_key) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
);
const items = z.array(
  z.strictObject({ racer: z.string(), total: z.number().int().min(1), at: z.iso.datetime(), key: z.string() }),
);

interface Waiting {
  readonly items: z.infer<typeof items>;
  readonly answer: () => void;
}
let waiting: Waiting[] = [];

function commit(): void {
  const batch = waiting;
  waiting = [];
  database.exec('BEGIN IMMEDIATE');
  for (const one of batch)
    for (const { at, key, ...payload } of one.items)
      insert.run(at, 'race.observed', JSON.stringify({ at, ...payload }), 'feed', key);
  database.exec('COMMIT');
  for (const one of batch) one.answer();
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const parsed = items.parse(JSON.parse(Buffer.concat(chunks).toString()));
    if (waiting.length === 0) setImmediate(commit);
    waiting.push({ items: parsed, answer: () => response.writeHead(202).end('{}') });
  });
});
server.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});
