// After an upgrade: whether the campaign passes the check, and what became of its site, by the software that is there now.

import { join } from 'node:path';
import { type BuiltSite, builtReport, compareBuilt, readBuilt } from '../../upgrade/built.ts';
import type { Io } from '../command.ts';
import { undersignedAt } from '../starter/install.ts';

/** The site as this software makes it in dist/. Undefined where it makes none. */
export async function builtBy(program: string, root: string, io: Io): Promise<BuiltSite | undefined> {
  const code = await undersignedAt(program, ['build', '--root', root], root, { ...io, out: () => {} });
  return code === 0 ? readBuilt(join(root, 'dist')) : undefined;
}

/** Whether the campaign passes, and, where that is wanted, is built. `before`: the site that it was; undefined where nobody knows. */
export async function isSound(program: string, root: string, before: BuiltSite | undefined, builds: boolean, io: Io): Promise<boolean> {
  io.out('\n');
  if ((await undersignedAt(program, ['check', '--root', root], root, io)) !== 0) {
    io.out('The check has found problems, which have to be put right first; what campaigns must do may say how.\n');
    return false;
  }
  if (!builds) return true;
  const now = await builtBy(program, root, io);
  if (!now) {
    io.out('No site was built. “undersigned build” says why.\n');
    return false;
  }
  io.out(
    before
      ? `${builtReport(compareBuilt(before, now)).join('\n')}\n`
      : `dist/: ${Object.keys(now).length} files, built by the new version.\n`,
  );
  return true;
}
