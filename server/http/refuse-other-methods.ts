import type { FastifyInstance, HTTPMethods } from 'fastify';
import { HttpProblem } from './problem.ts';

const methods: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Methods by address, as the routes were mounted: `/api/v1/commands/:name`. */
export type ServedRoutes = ReadonlyMap<string, ReadonlySet<string>>;

declare module 'fastify' {
  interface FastifyInstance {
    /** All that is served. */
    readonly served: ServedRoutes;
  }
}

/** Listens for routes; the function it returns then lets each of them answer every other method with 405, and says which there are. */
export function refuseOtherMethods(app: FastifyInstance): () => ServedRoutes {
  const known = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    const taken = known.get(url) ?? new Set();
    for (const one of [method].flat()) taken.add(one);
    known.set(url, taken);
  });
  return () => {
    const served = new Map(Array.from(known, ([url, taken]) => [url, new Set(taken)]));
    for (const [url, taken] of served) {
      const others = methods.filter((method) => !taken.has(method));
      if (others.length === 0) continue;
      const allow = [...taken].join(', ');
      const refuse = async (): Promise<never> => {
        const message = `This address takes ${allow} only.`;
        throw new HttpProblem({ code: 'invalid', reason: 'method', message }, { status: 405, headers: { allow } });
      };
      // In onRequest: the body is not even looked at.
      app.route({ url, method: others, exposeHeadRoute: false, onRequest: refuse, handler: refuse });
    }
    return served;
  };
}
