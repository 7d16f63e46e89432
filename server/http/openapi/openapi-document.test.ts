import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandTable, type TableCommandName } from '../../../shared/protocol/command-table.ts';
import { httpRig, type HttpRig } from '../testing/http-rig.ts';

interface Operation {
  readonly description: string;
  readonly security: readonly unknown[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, unknown>>;
}

const names = Object.keys(commandTable) as TableCommandName[];
/** Files for browsers: exact names, no API. */
const isPage = (path: string): boolean => /^\/(?:[a-z]+|\*|assets\/\*|[a-z-]+\.(?:ico|svg|png|txt))?$/.test(path);
const documents = ['/metrics', '/healthz', '/readyz'];

describe('the API on paper', () => {
  let rig: HttpRig;
  let paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  beforeAll(async () => {
    rig = await httpRig();
    ({ paths } = (await rig.app.inject({ url: '/openapi.json' })).json<{ paths: typeof paths }>());
  });
  afterAll(() => rig.close());
  const operations = (): [string, Operation][] =>
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, one]): [string, Operation] => [`${method.toUpperCase()} ${path}`, one]),
    );

  test('API-47: it names every route that the server has, but for pages and their files, and no other', () => {
    const served = Array.from(rig.app.served, ([url, methods]) =>
      [...methods].map((method) => `${method} ${url.replace(/:(\w+)/g, '{$1}')}`),
    ).flat();
    const wanted = served
      .filter((route) => !/^(?:HEAD|OPTIONS) /.test(route))
      .filter((route) => {
        const path = route.split(' ')[1] ?? '';
        return documents.includes(path) || !isPage(path);
      })
      .flatMap((route) =>
        route === 'POST /api/v1/commands/{name}' ? names.map((name) => `POST /api/v1/commands/${name}`) : [route],
      );
    expect(wanted).toContain('GET /emote/{platform}/{id}');
    expect(
      operations()
        .map(([route]) => route)
        .sort(),
    ).toEqual(wanted.sort());
  });

  test('API-48: each command has its input, its roles and its errors', () => {
    for (const name of names) {
      const post = paths[`/api/v1/commands/${name}`]?.['post'];
      expect(post?.description, name).toBe(`Key: ${commandTable[name].allow.join(', ')}.`);
      expect(post?.security, name).toEqual([{ key: [] }]);
      expect(post?.requestBody?.content['application/json']?.schema, name).toMatchObject({ type: 'object' });
      expect(Object.keys(post?.responses ?? {}), name).toEqual(
        expect.arrayContaining(['200', '400', '401', '403', '409', '413', '415', '429', '500']),
      );
    }
  });

  test('API-48: whatever takes a body says what becomes of a wrong one, and whatever takes a key of a wrong one', () => {
    for (const [route, { requestBody, security, parameters = [], responses }] of operations()) {
      const told = Object.keys(responses);
      expect(told, route).toContain('429');
      if (requestBody !== undefined) expect(told, route).toEqual(expect.arrayContaining(['400', '415']));
      if (security.length > 0) expect(told, route).toEqual(expect.arrayContaining(['401', '403']));
      const named = [...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(
        parameters.filter((one) => one.in === 'path').map(({ name }) => name),
        route,
      ).toEqual(named);
    }
  });
});
