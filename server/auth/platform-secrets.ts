import { join } from 'node:path';
import { z } from 'zod';
import { LinksFileError, readPrivateJson, writePrivateJson } from './links-file.ts';

export const secretsFileName = 'secrets.json';

/** Which platform a secret is for. */
export type SecretSource = 'social-stream';

/** Secrets of platforms, by name, in a file of their own beside links.json; settings and show files hold the names alone. */
export interface PlatformSecrets {
  names(source: SecretSource): readonly string[];
  secretOf(source: SecretSource, name: string): string | null;
  /** null = forget it. On disk before it counts. Throws LinksFileError and changes nothing where it cannot be written. */
  set(source: SecretSource, name: string, secret: string | null): void;
  /** Called after each change. Returns the unsubscribe. */
  onChange(listener: (source: SecretSource, name: string) => void): () => void;
}

const shape = z.looseObject({ 'social-stream': z.record(z.string().max(64), z.string().max(500)).optional() });

/** Opens the secrets of a data folder. Throws LinksFileError where the file needs a person. */
export function createPlatformSecrets(dataDir: string): PlatformSecrets {
  const path = join(dataDir, secretsFileName);
  const parsed = shape.safeParse(readPrivateJson(path)?.value ?? {});
  if (!parsed.success)
    throw new LinksFileError(
      `${path} is not usable: it holds { "social-stream": { NAME: "ID" } }. Repair it, or move it away.`,
    );
  let content = parsed.data;
  const listeners = new Set<(source: SecretSource, name: string) => void>();
  const of = (source: SecretSource): Readonly<Record<string, string>> => content[source] ?? {};
  return {
    names: (source) => Object.keys(of(source)),
    secretOf: (source, name) => (Object.hasOwn(of(source), name) ? (of(source)[name] ?? null) : null),
    set(source, name, secret) {
      const { [name]: _old, ...others } = of(source);
      const next = { ...content, [source]: secret === null ? others : { ...others, [name]: secret } };
      writePrivateJson(path, next);
      content = next;
      for (const listener of listeners) listener(source, name);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
