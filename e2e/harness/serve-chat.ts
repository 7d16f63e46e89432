import { readFlags } from '../../server/cli/flags.ts';
import { createServer } from '../../server/create-server.ts';
import { connectionTo } from '../../server/sources/twitch-chat/testing/irc-server.ts';

/** The product's server in a process of its own, which reads the chat that a test speaks in: the product's flags, then `--irc PORT`. */
const given = process.argv.slice(2);
const irc = given.indexOf('--irc');
const outcome = readFlags(given.slice(0, irc), {});
if (irc < 0 || outcome.kind !== 'run') throw new Error(`serve-chat: cannot read ${given.join(' ')}`);
const { port, host, dataDir, showFile, rehearsal } = outcome.flags;
const twitch = connectionTo(Number(given[irc + 1]));
const server = await createServer({ port, host, dataDir, showFile, rehearsal, twitch });
const { url } = await server.start();
process.stdout.write(`${url}\n`);
process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)));
