/** An account on the network, logged in. */
export interface BlueskyAccount {
  readonly did: string;
  readonly handle: string;
  readonly accessJwt: string;
}

/** What people do on the network. */
export interface PdsClient {
  createAccount(name: string): Promise<BlueskyAccount>;
  /** Answers the record, which unfollow needs. */
  follow(follower: BlueskyAccount, subject: BlueskyAccount): Promise<string>;
  unfollow(follower: BlueskyAccount, followUri: string): Promise<void>;
  /** Posts, alone or as a reply. */
  post(author: BlueskyAccount, text: string, to?: ReplyTo): Promise<PostRef>;
  deletePost(author: BlueskyAccount, post: PostRef): Promise<void>;
}

/** One post, as a reply names it. */
export interface PostRef {
  readonly uri: string;
  readonly cid: string;
}

export interface ReplyTo {
  readonly root: PostRef;
  readonly parent: PostRef;
}

/** Talks to a PDS as an app would. */
export function createPdsClient(pds: string): PdsClient {
  const post = async (name: string, body: unknown, token?: string): Promise<unknown> => {
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const response = await fetch(`${pds}/xrpc/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...authorization },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${name}: ${String(response.status)} ${text}`);
    return text === '' ? {} : JSON.parse(text);
  };
  const collection = 'app.bsky.graph.follow';
  const posts = 'app.bsky.feed.post';
  const remove = (owner: BlueskyAccount, from: string, uri: string): Promise<unknown> => {
    const rkey = uri.split('/').at(-1);
    return post('com.atproto.repo.deleteRecord', { repo: owner.did, collection: from, rkey }, owner.accessJwt);
  };
  return {
    async createAccount(name) {
      const wish = { handle: `${name}.test`, email: `${name}@example.test`, password: `pass-${name}` };
      return (await post('com.atproto.server.createAccount', wish)) as BlueskyAccount;
    },
    async follow(follower, subject) {
      const record = { $type: collection, subject: subject.did, createdAt: new Date().toISOString() };
      const made = await post(
        'com.atproto.repo.createRecord',
        { repo: follower.did, collection, record },
        follower.accessJwt,
      );
      return (made as { uri: string }).uri;
    },
    async unfollow(follower, followUri) {
      await remove(follower, collection, followUri);
    },
    async post(author, text, to) {
      const record = { $type: posts, text, createdAt: new Date().toISOString(), ...(to && { reply: to }) };
      const wish = { repo: author.did, collection: posts, record };
      return (await post('com.atproto.repo.createRecord', wish, author.accessJwt)) as PostRef;
    },
    async deletePost(author, { uri }) {
      await remove(author, posts, uri);
    },
  };
}
