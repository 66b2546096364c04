// Writes src/site/charts/world-data.ts anew, after a new version of world-atlas or another size of the map: npm run world

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { worldData } from './world/data.ts';

const file = 'src/site/charts/world-data.ts';
writeFileSync(join(import.meta.dirname, '..', file), worldData());
console.log(`Wrote ${file}.`);
