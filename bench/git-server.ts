// Serves bare repositories over HTTP on this machine, as a forge does, until it is ended: node bench/git-server.ts FOLDER. Prints its address.

import { ForgeServer } from '../tests/support/git-server.ts';

const server = await ForgeServer.start({ folder: process.argv[2] ?? '.' });
process.stdout.write(`${server.url}\n`);
