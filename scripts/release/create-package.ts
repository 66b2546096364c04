// The package of “npm create undersigned”, with the number of the release and the Undersigned of that number.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Calls `pack` with a folder that is as the package is; it is gone afterwards. */
export function withCreatePackage<Made>(root: string, version: string, pack: (folder: string) => Made): Made {
  const folder = mkdtempSync(join(tmpdir(), 'create-undersigned-'));
  try {
    cpSync(join(root, 'create'), folder, { recursive: true });
    cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
    const file = join(folder, 'package.json');
    // In the repository it is private, so that nobody publishes it without a number.
    const { private: _private, name, ...rest } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    writeFileSync(file, `${JSON.stringify({ name, version, ...rest, dependencies: { undersigned: version } }, null, 2)}\n`);
    return pack(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
