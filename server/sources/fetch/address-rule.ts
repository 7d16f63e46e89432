import ipaddr from 'ipaddr.js';

/** Prefix under which IPv6-only networks reach IPv4 hosts (RFC 6052): the last four bytes are the real address. */
const nat64 = 'rfc6052';

function embeddedIpv4(address: ipaddr.IPv6): ipaddr.IPv4 {
  return new ipaddr.IPv4(address.toByteArray().slice(12));
}

/**
 * Why an IP address must not be asked, or null. Only addresses of the public internet pass: loopback, private, link-local,
 * unique-local, metadata, multicast, reserved and tunnel ranges do not.
 */
export function addressRefusal(text: string): string | null {
  if (!ipaddr.isValid(text)) return 'is no IP address';
  let address: ipaddr.IPv4 | ipaddr.IPv6 = ipaddr.process(text);
  if (address instanceof ipaddr.IPv6 && address.range() === nat64) address = embeddedIpv4(address);
  const range = address.range();
  return range === 'unicast' ? null : `is not a public address (${range})`;
}
