import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HttpProblem, internal, invalid, overloaded, problemDetails } from './problem.ts';

/** Every error leaves as problem details; what was not foreseen is logged and says nothing of the inside. */
export function answerErrors(app: FastifyInstance, onFault: (error: unknown) => void): void {
  app.setErrorHandler((error: FastifyError | Error, request, reply) =>
    sendProblem(reply, toProblem(error, request, onFault)),
  );
  app.setNotFoundHandler((request, reply) =>
    sendProblem(
      reply,
      invalid(
        'unknown-route',
        `There is nothing at ${JSON.stringify(pathOf(request.url))}. /openapi.json lists what there is.`,
        404,
      ),
    ),
  );
}

/** For what fails before a route is found. */
export function sendProblem(reply: FastifyReply, problem: HttpProblem): FastifyReply {
  return reply
    .code(problem.status)
    .headers(problem.headers)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemDetails(problem)));
}

const pathOf = (url: string): string => url.split('?', 1)[0]?.slice(0, 200) ?? '';

function toProblem(
  error: FastifyError | Error,
  request: FastifyRequest,
  onFault: (error: unknown) => void,
): HttpProblem {
  if (error instanceof HttpProblem) return error;
  const code = 'code' in error ? error.code : '';
  const status = 'statusCode' in error ? error.statusCode : undefined;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return tooLarge(request);
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return invalid('media-type', 'The body must be JSON: send the header "Content-Type: application/json".', 415);
  }
  if (status !== undefined && status >= 400 && status < 500)
    return invalid('bad-request', 'The request cannot be understood.', status);
  onFault(error);
  return internal('Something went wrong inside the server. Its log says more.');
}

function tooLarge(request: FastifyRequest): HttpProblem {
  const limit = request.routeOptions.bodyLimit;
  const text = limit >= 1_048_576 ? `${limit / 1_048_576} MiB` : `${limit / 1024} KiB`;
  const message = `The body is larger than ${text}. Send less at a time.`;
  // The feed's limits are limits of flow: less at a time gets through.
  return request.actor?.role === 'feed' ? overloaded('too-large', message, 1000) : invalid('too-large', message, 413);
}
