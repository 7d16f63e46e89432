/** Which post of whom: the author's handle or DID, and the record's key. */
export interface PostAddress {
  readonly author: string;
  readonly key: string;
}

const author = String.raw`(did:[a-z]+:[\w.:%-]{1,200}|[\w-]+(?:\.[\w-]+){1,20})`;
const key = String.raw`([\w.~:-]{1,512})`;
const shapes: readonly RegExp[] = [
  new RegExp(`^at://${author}/app\\.bsky\\.feed\\.post/${key}/?$`),
  new RegExp(`^https?://[\\w.-]+(?::\\d+)?/profile/${author}/post/${key}/?(?:[?#].*)?$`),
];

/** Reads the address of a post on Bluesky: `at://…`, or that of its page; null = it is none. */
export function postAddress(text: string): PostAddress | null {
  for (const shape of shapes) {
    const [, by, record] = shape.exec(text.trim()) ?? [];
    if (by !== undefined && record !== undefined)
      return { author: by.startsWith('did:') ? by : by.toLowerCase(), key: record };
  }
  return null;
}
