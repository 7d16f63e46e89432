import ipaddr from 'ipaddr.js';

const privateRanges: ReadonlySet<string> = new Set([
  'loopback',
  'private',
  'linkLocal',
  'uniqueLocal',
  'carrierGradeNat',
]);

const bare = (host: string): string => host.replace(/^\[|\]$/g, '');

/** Whether the host name or address means this computer alone. */
export function isLoopbackHost(host: string): boolean {
  const name = bare(host).toLowerCase();
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    (ipaddr.isValid(name) && ipaddr.process(name).range() === 'loopback')
  );
}

/** Whether the host name or address can only be reached from this computer or its own network. */
export function isPrivateHost(host: string): boolean {
  const name = bare(host).toLowerCase();
  if (isLoopbackHost(name) || name.endsWith('.local')) return true;
  return ipaddr.isValid(name) && privateRanges.has(ipaddr.process(name).range());
}
