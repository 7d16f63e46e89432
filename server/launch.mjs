import { launch } from './launch/launch.mjs';

await launch('server/main.ts', process.argv.slice(2), { pages: true });
