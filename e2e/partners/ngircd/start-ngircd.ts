import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inCI } from '../../harness/project-root.ts';
import { installPackages } from '../../harness/run-command.ts';
import { findProgram } from '../machine-programs.ts';

/** A real IRC server. It has no tags and no ids, as any server that is not Twitch's. */
export interface Ngircd {
  /** What the Twitch client needs to come here: it knows no other port than IRC's own. */
  readonly connection: { readonly hostName: string; readonly ssl: false; readonly webSocket: false };
  /** Somebody joins a channel and can talk. Resolves once they are in. */
  join(nick: string, channel: string): Promise<Talker>;
  stop(): Promise<void>;
}

export interface Talker {
  say(text: string): void;
  leave(): void;
}

/** An address of this machine that nothing else uses, because the port cannot be chosen. */
const host = '127.0.0.71';
const port = 6667;

/** Starts ngircd in the foreground, with a folder of its own. Rejects when it ends at once. */
export async function startNgircd(program: string): Promise<Ngircd> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tt-ngircd-'));
  const settings = path.join(folder, 'ngircd.conf');
  await writeFile(
    settings,
    [
      '[Global]',
      'Name = irc.test',
      'Info = test',
      `Listen = ${host}`,
      `Ports = ${port}`,
      'MotdPhrase = hello',
      '[Limits]',
      'MaxConnectionsIP = 0',
      'MaxPenaltyTime = 0',
      'MaxNickLength = 25',
      'MaxJoins = 0',
      '[Options]',
      'DNS = no',
      'Ident = no',
      'PAM = no',
      'RequireAuthPing = no',
    ].join('\n'),
  );
  const server = spawn(program, ['--nodaemon', '--config', settings], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<never>((_resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`ngircd ended with code ${code}:\n${output}`)));
  });
  // Whether it ends is of interest only until it answers.
  ended.catch(() => undefined);
  await Promise.race([ended, answers()]);
  const talkers = new Set<Socket>();

  return {
    connection: { hostName: host, ssl: false, webSocket: false },
    join: async (nick, channel) => {
      const socket = await joined(nick, channel);
      talkers.add(socket);
      return {
        say: (text) => void socket.write(`PRIVMSG #${channel} :${text}\r\n`),
        leave: () => {
          talkers.delete(socket);
          socket.destroy();
        },
      };
    },
    stop: async () => {
      for (const socket of talkers) socket.destroy();
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill();
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Resolves when the server takes connections. */
async function answers(): Promise<void> {
  for (;;) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, host, () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => resolve(false));
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function joined(nick: string, channel: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, host, () => socket.write(`NICK ${nick}\r\nUSER ${nick} 0 * :${nick}\r\n`));
    let text = '';
    let asked = false;
    socket.setEncoding('utf8');
    socket.once('error', reject);
    socket.on('data', (chunk: string) => {
      text += chunk;
      const ping = /^PING (.*)\r?$/m.exec(chunk)?.[1];
      if (ping !== undefined) socket.write(`PONG ${ping}\r\n`);
      if (!asked && / 001 /.test(text)) {
        asked = true;
        socket.write(`JOIN #${channel}\r\n`);
      }
      if (/ 366 /.test(text)) resolve(socket);
    });
  });
}

/** The program, or why there is none. In CI it must be there. */
export async function prepareNgircd(): Promise<{ readonly program: string } | { readonly missing: string }> {
  const places = ['/usr/sbin', '/usr/local/sbin'];
  if (findProgram('ngircd', places) === null) await installPackages(['ngircd'], tmpdir());
  const program = findProgram('ngircd', places);
  if (program !== null && process.platform === 'linux') return { program };
  const missing =
    program === null ? 'ngircd is needed (Debian: ngircd)' : `${host} is an address of its own on Linux alone`;
  if (inCI && process.platform === 'linux') throw new Error(missing);
  console.warn(`Tests against ngircd are skipped: ${missing}`);
  return { missing };
}
