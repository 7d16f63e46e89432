import { parentPort, workerData } from 'node:worker_threads';
import { writeBackup } from './write-backup.ts';

/** Runs in a thread of its own, so that a large log does not hold up the show. Answers null, or what went wrong. */
interface BackupOrder {
  readonly from: string;
  readonly to: string;
}

const { from, to } = workerData as BackupOrder;
try {
  writeBackup(from, to);
  parentPort?.postMessage(null);
} catch (error) {
  parentPort?.postMessage(error instanceof Error ? error.message : String(error));
}
