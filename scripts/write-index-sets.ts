// Writes src/core/languages/index-sets.ts anew, after a new version of cldr-misc-full: npm run index-sets

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexSetsModule } from './index-sets/data.ts';

const file = 'src/core/languages/index-sets.ts';
writeFileSync(join(import.meta.dirname, '..', file), indexSetsModule());
console.log(`Wrote ${file}.`);
