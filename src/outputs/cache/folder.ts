// Where documents and bundles are kept from build to build: beside what npm installs, and safe to delete.

import { join } from 'node:path';
import { engineRoot } from '../../core/interface/reference.ts';

const folder = join(engineRoot, 'node_modules', '.undersigned');

export const documentCacheFolder = join(folder, 'documents');
export const bundleCacheFolder = join(folder, 'bundles');
