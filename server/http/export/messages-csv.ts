import { csvRow } from './csv-row.ts';

/** The messages of the show. This version has no read-aloud queue, so there is the header alone. */
export const messagesCsv = (): string => csvRow(['id', 'time', 'state', 'author', 'platform', 'text', 'reason']);
