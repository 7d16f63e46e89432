// Runs a whole Bluesky network in one process, on free ports, until its standard input closes. Prints one line of JSON when it is ready.
import { TestNetwork } from '@atproto/dev-env';

const network = await TestNetwork.create({ dbPostgresSchema: 'tickertape', pds: { hostname: 'localhost' } });
console.log(JSON.stringify({ pds: network.pds.url, appview: network.bsky.url }));

// Also when the test that started it was killed: nothing stays behind.
process.stdin.resume();
process.stdin.on('end', () => {
  network.close().finally(() => process.exit(0));
});
