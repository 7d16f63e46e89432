import path from 'node:path';

export const projectRoot = path.join(import.meta.dirname, '../..');

/** CI runs every test; elsewhere one that lacks a browser or its data is skipped, with the reason in plain sight. */
export const inCI = process.env['CI'] === 'true';
