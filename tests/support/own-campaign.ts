// What only a test of this repository can look at: in a fork its campaign is another one.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { engineRoot } from '../../src/core/engine.ts';

export const hasOwnRecord = existsSync(join(engineRoot, 'signatories/ban-biometric-surveillance'));
