/** A URL fit for messages and logs: no credentials, no query (keys ride there), no fragment. */
export function printableUrl(url: string | URL): string {
  if (typeof url === 'string' && !URL.canParse(url)) return 'an address that is none';
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}
