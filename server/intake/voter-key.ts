import { createHmac, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { LinksFileError, readPrivateJson, writePrivateJson } from '../auth/links-file.ts';

export const voterKeyFileName = 'voters.json';

const shape = z.strictObject({ key: z.base64().min(40) });

/** Opens, or makes, the key that voters are hashed with: it lies beside the log and in no backup or export. */
export function openVoterKey(dataDir: string): Buffer {
  const path = join(dataDir, voterKeyFileName);
  const found = readPrivateJson(path);
  if (found === null) {
    const key = randomBytes(32);
    writePrivateJson(path, { key: key.toString('base64') });
    return key;
  }
  const parsed = shape.safeParse(found.value);
  if (parsed.success) return Buffer.from(parsed.data.key, 'base64');
  throw new LinksFileError(
    `${path} is not usable: it holds { "key": "…" }. Move it away; open votes may then count twice.`,
  );
}

/** Who votes, as the log may know it: the same person in one show, nobody in another, and no name for who has the log alone. */
export function createVoterHash(key: Buffer, logId: string): (authorId: string) => string {
  const known = new Map<string, string>();
  const most = 50_000;
  return (authorId) => {
    let hash = known.get(authorId);
    if (hash === undefined) {
      hash = createHmac('sha256', key).update(`${logId}\n${authorId}`).digest('hex').slice(0, 20);
      if (known.size >= most) known.clear();
      known.set(authorId, hash);
    }
    return hash;
  };
}
