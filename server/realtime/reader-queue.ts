import type { Socket as EngineSocket } from 'engine.io';

/** The two queues in front of a reader: packets not yet given to its websocket, and bytes not yet taken by the network. */
interface Queues {
  readonly writeBuffer: readonly { readonly data?: unknown }[];
  readonly transport: {
    readonly socket?: { readonly bufferedAmount: number; terminate(): void };
    on(event: 'drain', listener: () => void): unknown;
    off(event: 'drain', listener: () => void): unknown;
  };
}
// engine.io declares neither, though its documentation tells to look at them.
const queues = (connection: EngineSocket): Queues => connection as unknown as Queues;

export interface Waiting {
  readonly bytes: number;
  readonly packets: number;
}

/** What waits for a reader that does not read. Pongs say nothing about it: a reader may answer pings and read nothing else. */
export function waitingFor(connection: EngineSocket): Waiting {
  const { writeBuffer, transport } = queues(connection);
  const text = writeBuffer.reduce((bytes, { data }) => bytes + (typeof data === 'string' ? data.length : 0), 0);
  return { bytes: text + (transport.socket?.bufferedAmount ?? 0), packets: writeBuffer.length };
}

/** Calls back whenever the network has taken what was given to it. Returns the end of that. */
export function onDrained(connection: EngineSocket, listener: () => void): () => void {
  const { transport } = queues(connection);
  transport.on('drain', listener);
  return () => transport.off('drain', listener);
}

/** Ends a connection without waiting for its reader; the page comes back by itself. */
export function terminate(connection: EngineSocket): void {
  queues(connection).transport.socket?.terminate();
}

/**
 * Closes a connection so that the page comes back by itself (the socket's `disconnect(true)` would make it give up for good), and
 * ends it where the reader does not take part in closing.
 */
export function drop(connection: EngineSocket, patience = 500): void {
  connection.close();
  const timer = setTimeout(() => terminate(connection), patience);
  timer.unref();
  connection.once('close', () => clearTimeout(timer));
}
