// Where documents are kept from build to build: beside what npm installs, and safe to delete.

import { join } from 'node:path';
import { engineRoot } from '../../core/interface/reference.ts';

export const documentCacheFolder = join(engineRoot, 'node_modules', '.undersigned', 'documents');
