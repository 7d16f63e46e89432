import path from 'node:path';
import { createServer } from '../../server/create-server.ts';
import { monotonic } from './page-probe.ts';
import { writeShow } from '../harness/server-process.ts';
import { duel } from '../harness/shows.ts';

/** The product's own server on disk, driven over the parent's channel as the other sides are. */
const server = await createServer({
  dataDir: process.argv[2] ?? '',
  port: 0,
  showFile: path.resolve(await writeShow(duel)),
});
await server.start();
const feed = { role: 'feed', id: 'bench' } as const;

async function observe(racer: string, total: number): Promise<void> {
  const observation = { racer, total, at: Date.now(), resolution: 1, source: 'feed' };
  await server.engine.observe([{ observation }], feed);
}

process.on('message', ({ total }: { total: number }) => {
  const at = monotonic();
  void observe('actor', total);
  process.send?.({ total, at });
});
await observe('network', 400_000);
await observe('actor', 500_000);
const links = server.keyring.links();
process.send?.({ overlay: links.overlay, viewer: links.viewer });
