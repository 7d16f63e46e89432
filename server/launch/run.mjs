import { launch } from './launch.mjs';

// node server/launch/run.mjs PROGRAM ARGUMENTS…: the developers' programs, set up as `npm start` is.
const [program = '', ...args] = process.argv.slice(2);
await launch(program, args);
