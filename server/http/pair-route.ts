import type { FastifyInstance } from 'fastify';
import type { HttpPorts } from './http-ports.ts';
import { HttpProblem } from './problem.ts';

/** `POST /api/v1/pair`: a one-time code for a key. */
export function mountPair(app: FastifyInstance, { pair, guard }: Pick<HttpPorts, 'pair' | 'guard'>): void {
  app.post('/api/v1/pair', async (request) => {
    const answer = await pair(request.body, guard.addressOf(request.raw));
    if (answer.status !== 200) throw new HttpProblem(answer.failure, { status: answer.status });
    return answer.body;
  });
}
