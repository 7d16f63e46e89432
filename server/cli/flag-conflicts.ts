import type { RunFlags } from './flags.ts';
import { isLoopbackHost, isPrivateHost } from './private-address.ts';

/** What does not go together, one sentence each with the way out; empty where all is well. */
export function flagConflicts(flags: RunFlags): string[] {
  return [...doorConflicts(flags), ...replayConflicts(flags)];
}

function doorConflicts(flags: RunFlags): string[] {
  const problems: string[] = [];
  if (!isLoopbackHost(flags.host) && flags.publicUrls.length === 0 && !flags.allowLan) {
    problems.push(
      `--host ${flags.host} would open the server to other computers. ` +
        'Add --public-url https://… (a tunnel or a TLS proxy leads there), or --allow-lan for a local network that you trust, or leave --host away.',
    );
  }
  for (const url of flags.publicUrls) {
    if (url.protocol === 'https:' || isLoopbackHost(url.hostname)) continue;
    const address = url.origin;
    if (!isPrivateHost(url.hostname))
      problems.push(`--public-url ${address} would send keys in clear over the internet. Use https.`);
    else if (!flags.allowLan)
      problems.push(
        `--public-url ${address} sends keys in clear over the local network. Use https, or add --allow-lan to accept that.`,
      );
  }
  return problems;
}

function replayConflicts(flags: RunFlags): string[] {
  const problems: string[] = [];
  if (flags.speed !== null && flags.replayFile === null)
    problems.push('--speed only means something in a replay. Add --replay FILE, or leave --speed away.');
  if (flags.seed !== null && !flags.rehearsal)
    problems.push('--seed only means something in a rehearsal. Add --rehearsal, or leave --seed away.');
  return problems;
}

/** Sentences that the operator must have read before others connect; empty at the default doors. */
export function doorWarnings(flags: Pick<RunFlags, 'host' | 'publicUrls' | 'allowLan'>): string[] {
  const clear = flags.publicUrls.some((url) => url.protocol === 'http:' && !isLoopbackHost(url.hostname));
  if (flags.allowLan && (clear || !isLoopbackHost(flags.host))) {
    return [
      'Devices of the local network are let in (--allow-lan). Keys travel in clear: anybody who listens on this network can read them and take control.',
      'Use it only in a network that you trust, and rotate the links afterwards.',
    ];
  }
  if (flags.allowLan)
    return [
      '--allow-lan changes nothing by itself: the server listens on this computer alone. Add --host 0.0.0.0 to let the local network in.',
    ];
  if (!isLoopbackHost(flags.host))
    return [
      `Listening on ${flags.host}: only requests for the public address are answered. Let nothing but the proxy reach this port.`,
    ];
  return [];
}
