import helmet from '@fastify/helmet';
import Fastify from 'fastify';
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import pino from 'pino';
import { Registry } from 'prom-client';
import { Server } from 'socket.io';
import { z } from 'zod';

/** The parts that the product's server is made of, and nothing done with them but the one page: what starting cannot go below. */
const app = Fastify({ loggerInstance: pino({ level: 'silent' }) });
await app.register(helmet);
new Server(app.server);
new DatabaseSync(':memory:').exec('CREATE TABLE events (seq INTEGER PRIMARY KEY)');
z.object({ total: z.number() }).parse({ total: new Registry().getMetricsAsArray().length });
const page = readFileSync(path.join(import.meta.dirname, '../../overlay/dist/overlay.html'));
app.get('/overlay', async (_request, reply) => reply.type('text/html').send(page));
await app.listen({ host: '127.0.0.1', port: Number(process.argv[2]) });
