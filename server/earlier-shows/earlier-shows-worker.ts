import { parentPort, workerData } from 'node:worker_threads';
import { fail, ok } from '../../shared/lib/result.ts';
import type { EarlierShowsOrder, ThreadAnswer } from './earlier-shows.ts';
import { listEarlierShows, recapOfEarlierShow } from './read-earlier-shows.ts';

/** Runs in a thread of its own: an evening of a million lines is read without holding up the show that runs. */
const { dir, current, logId } = workerData as EarlierShowsOrder;

function answer(): ThreadAnswer {
  try {
    return ok(logId === null ? listEarlierShows(dir, current) : recapOfEarlierShow(dir, current, logId));
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

parentPort?.postMessage(answer());
