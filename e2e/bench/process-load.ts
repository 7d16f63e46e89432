import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks per second of /proc; fixed on Linux. */
const ticks = 100;

interface ProcessTimes {
  readonly parent: number;
  /** Seconds on a core, own and of children that have ended. */
  readonly own: number;
  readonly reaped: number;
}

function timesOf(pid: number): ProcessTimes | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null; // has ended meanwhile
  }
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const seconds = (index: number): number => (fields[index] ?? 0) / ticks;
  return { parent: fields[1] ?? 0, own: seconds(11) + seconds(12), reaped: seconds(13) + seconds(14) };
}

/** A process and all below it. */
export function treeOf(root: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const times = /^\d+$/.test(name) ? timesOf(Number(name)) : null;
    if (times !== null) children.set(times.parent, [...(children.get(times.parent) ?? []), Number(name)]);
  }
  const found = [root];
  for (let index = 0; index < found.length; index++) found.push(...(children.get(found[index] ?? 0) ?? []));
  return found;
}

/** Seconds on a core that a tree of processes has spent so far. */
export function treeSeconds(root: number): number {
  return treeOf(root).reduce((all, pid) => all + (timesOf(pid)?.own ?? 0), 0);
}

/** Resident memory in MB. */
export function residentMegabytes(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1]) / 1024;
}

/** Cores that anything but this benchmark keeps busy: a row with more than 0.3 of it does not count. */
export function watchForeignLoad(): () => number {
  const start = { at: performance.now(), busy: busySeconds(), own: ownSeconds() };
  return () => {
    const wall = (performance.now() - start.at) / 1000;
    return Math.max(0, busySeconds() - start.busy - (ownSeconds() - start.own)) / wall;
  };
}

function busySeconds(): number {
  const fields = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0]?.trim().split(/\s+/).slice(1).map(Number) ?? [];
  const [user = 0, nice = 0, system = 0, , , interrupt = 0, soft = 0] = fields;
  return (user + nice + system + interrupt + soft) / ticks;
}

function ownSeconds(): number {
  return treeOf(process.pid).reduce((all, pid) => {
    const times = timesOf(pid);
    return all + (times?.own ?? 0) + (times?.reaped ?? 0);
  }, 0);
}
