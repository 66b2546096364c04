// Where documents, bundles and the records of builds are kept from build to build: beside what npm installs, and safe to delete.

import { join } from 'node:path';
import { engineRoot } from '../../core/engine-root.ts';

const folder = join(engineRoot, 'node_modules', '.undersigned');

export const documentCacheFolder = join(folder, 'documents');
export const bundleCacheFolder = join(folder, 'bundles');
export const buildRecordFolder = join(folder, 'builds');
