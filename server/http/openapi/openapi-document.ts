import { lookPaths } from './look-operations.ts';
import { mediaPaths } from './media-operations.ts';
import { commandPaths, feedPaths, formPaths, readPaths, serverPaths } from './operations.ts';
import { problemSchema } from './problem-responses.ts';

/** The HTTP API as OpenAPI 3.1, made from the command table and the schemas that the routes themselves use. */
export function openApiDocument(version: string): Record<string, unknown> {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tickertape',
      version,
      description:
        'A follower race, its honest record and a read-aloud queue. Keys stand in links.json in the data folder. Times are RFC 3339 UTC with milliseconds.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: {
      ...feedPaths(),
      ...commandPaths(),
      ...readPaths(),
      ...formPaths(),
      ...lookPaths(),
      ...mediaPaths(),
      ...serverPaths(),
    },
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'A key of links.json. Never in an address.' },
      },
    },
  };
}
