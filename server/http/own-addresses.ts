/** Where this server answers: every other Host and Origin is foreign. */
export interface OwnAddresses {
  /** Values of the Host header that are ours, in lower case. */
  readonly hosts: ReadonlySet<string>;
  /** Values of the Origin header that are ours. */
  readonly origins: ReadonlySet<string>;
  /** The hosts among them that a tunnel or a proxy serves. */
  readonly publicHosts: ReadonlySet<string>;
}

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]'];
const defaultPort = (protocol: string): string => (protocol === 'https:' ? '443' : '80');

/**
 * `names` are addresses or names besides the loopback ones that reach our port (with --allow-lan), without a port; IPv6 in brackets.
 * `publicUrls` are whole addresses with a port of their own.
 */
export function ownAddresses(port: number, names: readonly string[], publicUrls: readonly string[]): OwnAddresses {
  const publicOnes = publicUrls.map((url) => new URL(url));
  const localOnes = [...loopbackNames, ...names].map((name) => new URL(`http://${name}:${port}`));
  return {
    hosts: new Set([...localOnes, ...publicOnes].flatMap(hostForms)),
    origins: new Set([...localOnes, ...publicOnes].map((url) => url.origin)),
    publicHosts: new Set(publicOnes.flatMap(hostForms)),
  };
}

/** Clients leave the scheme's own port out, or do not. */
function hostForms(url: URL): string[] {
  return url.port === '' ? [url.hostname, `${url.hostname}:${defaultPort(url.protocol)}`] : [url.host];
}
