// Writes src/core/text/simplified.ts anew, after a new version of opencc-js: npm run simplified

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simplifiedModule } from './simplified/data.ts';

const file = 'src/core/text/simplified.ts';
writeFileSync(join(import.meta.dirname, '..', file), simplifiedModule());
console.log(`Wrote ${file}.`);
