// Where the engine lies. By itself, as whoever only wants to know this has nothing else to load.

import { fileURLToPath } from 'node:url';

/** The repository or package that this file belongs to: where the engine's sources and languages lie. */
export const engineRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
