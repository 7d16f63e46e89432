import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { HttpPorts } from '../http-ports.ts';
import type { FormSender } from './form-desk.ts';

type WithReceipt = { readonly Params: { readonly receipt: string } };

/** The form of the public page: no key, and only JSON, which no form of another site can send. */
export function mountForm(app: FastifyInstance, { form, guard }: Pick<HttpPorts, 'form' | 'guard'>): void {
  const senderOf = ({ raw, headers }: FastifyRequest): FormSender => ({
    address: guard.addressOf(raw),
    browser: headers['tickertape-browser'],
  });
  app.get('/api/v1/form/challenge', { exposeHeadRoute: false }, () => form.challenge());
  app.post('/api/v1/form', async (request, reply) =>
    reply.code(202).send(await form.post(request.body, senderOf(request))),
  );
  app.delete('/api/v1/form', async (request, reply) => {
    form.erase(senderOf(request));
    return reply.code(204).send();
  });
  app.get<WithReceipt>('/api/v1/form/:receipt', { exposeHeadRoute: false }, async ({ params }) =>
    form.status(params.receipt),
  );
  app.delete<WithReceipt>('/api/v1/form/:receipt', async ({ params }) => form.takeBack(params.receipt));
}
