import type { ServerProcess } from './server-process.ts';

/** Uploads a font or a picture with control's key; throws on a refusal. */
export async function uploadLook(server: ServerProcess, name: string, bytes: Buffer): Promise<void> {
  const answer = await fetch(`${server.url}/api/v1/look/files/${name}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${server.links.keys.control}` },
    body: new Uint8Array(bytes),
  });
  if (!answer.ok) throw new Error(`${name} was answered ${answer.status}: ${await answer.text()}`);
}
