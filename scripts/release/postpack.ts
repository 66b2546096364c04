// After npm packed: the repository is as it was.

import { restore } from './packing.ts';

restore();
