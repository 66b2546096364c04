// The system's own folder for temporary files, for what is kept from run to run: tests themselves have another (in-memory.ts).

import { tmpdir } from 'node:os';

/** setup.ts loads this before it names the other one. */
export const lasting = tmpdir();
