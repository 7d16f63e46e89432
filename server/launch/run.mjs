import { launch } from './launch.mjs';

// node server/launch/run.mjs PROGRAM ARGUMENTS…: the developers' programs, on the same Node as the server, with all installed.
const [program = '', ...args] = process.argv.slice(2);
await launch(program, args, { pages: false });
