import { announcement } from './cli/announce.ts';
import { doorWarnings } from './cli/flag-conflicts.ts';
import { readFlags, type RunFlags } from './cli/flags.ts';
import { helpText } from './cli/help-text.ts';
import { otherStart } from './cli/other-start.ts';
import { openBrowser } from './cli/open-browser.ts';
import { packageVersion } from './wiring/build-version.ts';
import { createServer, type TickertapeServer } from './create-server.ts';
import { StartError } from './start-error.ts';

/** After a signal everything must be closed within this time, in ms. */
const stopWithin = 5_000;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const complain = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

async function main(): Promise<void> {
  const outcome = readFlags(process.argv.slice(2), process.env);
  if (outcome.kind === 'help') say(helpText());
  else if (outcome.kind === 'version') say(packageVersion(`${import.meta.dirname}/..`));
  else if (outcome.kind === 'wrong') {
    complain([...outcome.problems, '', 'npm start -- --help  lists every flag.'].join('\n'));
    process.exitCode = 2;
  } else await run(outcome.flags);
}

async function run(flags: RunFlags): Promise<void> {
  try {
    const server = await createServer({
      port: flags.port,
      host: flags.host,
      publicUrls: flags.publicUrls.map((url) => url.origin),
      allowLan: flags.allowLan,
      dataDir: flags.dataDir,
      showFile: flags.showFile,
      replay: flags.replayFile === null ? null : { file: flags.replayFile, speed: flags.speed ?? 1 },
      milestone: flags.milestone,
      rehearsal: flags.rehearsal,
      seed: flags.seed,
      otherStart: otherStart(process.argv.slice(2), flags.rehearsal),
    });
    endOnFaults(server);
    const { url } = await server.start();
    endOnSignals(server);
    say(announcement({ server, url, warnings: doorWarnings(flags) }));
    if (flags.open) openBrowser(`${url}${server.oneTimeControlLink()}`, complain);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    complain(error.message);
    process.exitCode = error.exitCode;
  }
}

/** The first signal stops in good order, a second one at once. */
function endOnSignals(server: TickertapeServer): void {
  let stopping = false;
  const end = (signal: NodeJS.Signals): void => {
    if (stopping) process.exit(1);
    stopping = true;
    if (signal === 'SIGINT') say('\nStopping …');
    setTimeout(() => process.exit(1), stopWithin).unref();
    void server.stop().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
}

/** What was not foreseen ends the process: the log on disk is whole, and the next start goes on from there. */
function endOnFaults(server: TickertapeServer): void {
  const end = (error: unknown): void => {
    server.onFault(error);
    complain(
      `A fault that was not foreseen has ended the server; what was recorded is safe. ${server.logPath} says more.`,
    );
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
  // A terminal that has gone away is no reason to end a show.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

await main();
