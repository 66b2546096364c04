// A campaign that has Undersigned as a package follows a release. What was before is noted here, the new version is installed, and does the rest itself.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { EngineManifest } from '../../core/engine.ts';
import { visible } from '../../core/text/characters.ts';
import { Git } from '../../review/git/git.ts';
import { readRecord, type StartRecord } from '../../starter/record.ts';
import { addressOf } from '../../upgrade/address.ts';
import { notesBetween } from '../../upgrade/changelog.ts';
import { type Manager, managerOf } from '../../upgrade/manager.ts';
import { upgradedManifest } from '../../upgrade/parts.ts';
import { planRefresh } from '../../upgrade/refresh.ts';
import { differingFiles } from '../../upgrade/contents.ts';
import { compareVersions } from '../../upgrade/versions.ts';
import { type ExitCode, type Io, UsageError } from '../command.ts';
import { answerOf, undersignedAt } from '../starter/install.ts';
import type { Before } from './finish.ts';
import { builtBy } from './look.ts';
import { recordOfOlder } from './older.ts';
import { fetchRelease, firstLine, generatedBy, type Release, specOf } from './release.ts';
import { refuseDirty } from './refuse-dirty.ts';
import { bringIn, formerTarball, tarballOf } from './tarball.ts';
import { filesReport, installReport, notesReport } from './words.ts';

export interface Wishes {
  /** A version, a tarball, an address of git. Undefined: the newest. */
  readonly to: string | undefined;
  readonly isDryRun: boolean;
  readonly commits: boolean;
  readonly builds: boolean;
}

export async function upgradePackage(root: string, wishes: Wishes, io: Io): Promise<ExitCode> {
  const manifest = manifestAt(join(root, 'package.json'));
  const present = manifest.dependencies?.undersigned ?? manifest.devDependencies?.undersigned;
  if (present === undefined)
    throw new UsageError(`${visible(join(root, 'package.json'))} does not name Undersigned among its dependencies, so nothing is raised.`);
  const installed = installedAt(root);
  if (installed === undefined) throw new UsageError('Undersigned is not installed here. Type “npm install” first.');
  const { version } = manifestAt(join(installed, 'package.json'));
  const manager = knownManager(root);
  const git = new Git(root);
  const spec = specOf(root, io.cwd, wishes.to, present);
  const tarball = tarballOf(root, spec);
  await refuseDirty(git, tarball === undefined ? [] : [tarball.path]);

  const release = fetchRelease(root, spec, 'new', io);
  const record = (readRecord(manifest.undersigned) ? manifest.undersigned : recordOfOlder(root, version)) as StartRecord | undefined;
  const isFiled = record === undefined || record.version === release.manifest.version;
  if (compareVersions(release.manifest.version, version) < 0)
    throw new UsageError(`${release.manifest.version} is older than ${version}, which is here. Nothing was changed.`);
  const isSame = release.manifest.version === version;
  const others = isSame ? differingFiles(release.folder, installed).length : 0;
  if (isSame && others === 0 && isFiled && manifest.undersigned !== undefined) {
    io.out(`Undersigned ${version} is here already${tarball ? ', file by file' : ', and nothing is newer'}.\n`);
    return 0;
  }
  const base = manifest.undersigned === undefined ? undefined : await baseOf(root, installed, version, record, io);
  io.out(
    others > 0
      ? `Undersigned ${version} is here with other contents under the same number: files that differ: ${others}\n\n`
      : `Undersigned ${version} → ${release.manifest.version}\n\n`,
  );
  io.out(notesReport(notesBetween(release.changelog, version, release.manifest.version), 'CHANGELOG.md in node_modules/undersigned'));
  const former = await formerTarball(root, git, present, tarball?.path);
  const now = record && { ...record, version: release.manifest.version, url: addressOf(root) ?? record.url };
  const theirs = await generatedBy(release.folder, now);
  const peers = raisedPeers(release, manifest);
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  const fields = theirs && now ? changedFields(text, upgradedManifest(text, base?.parts, theirs.parts, now)) : [];
  const brought = tarball?.elsewhere === undefined ? undefined : tarball.path;
  io.out(installReport({ fields: ['dependencies', ...fields], lock: manager.lock, manager: manager.name, tarball: brought, former }));
  if (wishes.isDryRun) {
    io.out(
      theirs
        ? filesReport(await planRefresh(root, base?.files, theirs.files))
        : 'What becomes of the files around the campaign shows when it is installed.\n',
    );
    io.out('\nNothing was changed. Without --dry-run the check follows, and what changes in dist/.\n');
    return 0;
  }

  if (wishes.builds) io.err('The site as it is now …\n');
  const built = wishes.builds ? await builtBy(join(installed, 'lib/cli/undersigned.js'), root, io) : undefined;
  if (tarball) bringIn(root, tarball);
  raise(root, manager, { ...release, spec: tarball?.spec ?? release.spec }, peers, io);
  if (former !== undefined) rmSync(join(root, former));
  const state: Before = {
    from: version,
    record,
    base,
    built,
    tarball: tarball?.path,
    commits: wishes.commits,
    builds: wishes.builds,
    again: manager.again,
  };
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-upgrade-'));
  try {
    const file = join(folder, 'before.json');
    writeFileSync(file, JSON.stringify(state));
    const program = join(installedAt(root) ?? installed, 'lib/cli/undersigned.js');
    return (await undersignedAt(program, ['upgrade', '--finish', file, '--root', root], root, io)) as ExitCode;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type PackageFile = EngineManifest & { readonly devDependencies?: Readonly<Record<string, string>>; readonly undersigned?: unknown };

function manifestAt(path: string): PackageFile {
  if (!existsSync(path)) throw new UsageError(`There is no ${visible(path)}. An upgrade raises the version of Undersigned that it names.`);
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as PackageFile;
  } catch {
    throw new UsageError(`${visible(path)} is not JSON. Correct it, and run this again.`);
  }
}

function knownManager(root: string): Manager {
  try {
    return managerOf(root);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Where programs look for it: in the campaign, or further up. */
function installedAt(root: string): string | undefined {
  for (let folder = root; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules/undersigned');
    if (existsSync(join(found, 'package.json'))) return found;
    if (dirname(folder) === folder) return undefined;
  }
}

/** What the version wrote that wrote last. It is the installed one, but where somebody raised the number by hand. */
async function baseOf(root: string, installed: string, version: string, record: StartRecord | undefined, io: Io): Promise<Before['base']> {
  if (record === undefined || record.version === version) return generatedBy(installed, record);
  try {
    return await generatedBy(fetchRelease(root, `undersigned@${record.version}`, 'last', io).folder, record);
  } catch {
    return undefined;
  }
}

/** Of a package.json, by its text before and afterwards. */
function changedFields(before: string, after: string): string[] {
  const [old, now] = [before, after].map((text) => JSON.parse(text) as Record<string, unknown>);
  return Object.keys(now ?? {}).filter((field) => JSON.stringify(now?.[field]) !== JSON.stringify(old?.[field]));
}

/** Fonts and the like come along, where the release was tested with later ones. */
function raisedPeers({ manifest: { peerDependencies = {} } }: Release, { dependencies = {} }: PackageFile): string[] {
  return Object.entries(peerDependencies).flatMap(([name, range]) => {
    const wanted = range.replace(/^\D*/, '');
    const has = dependencies[name];
    return has !== undefined && /^[\^~]?\d/.test(has) && compareVersions(has, wanted) < 0 ? [`${name}@${wanted}`] : [];
  });
}

function raise(root: string, manager: Manager, release: Release, peers: readonly string[], io: Io): void {
  const { version } = release.manifest;
  const spec = release.spec === 'undersigned@latest' ? `undersigned@${version}` : release.spec;
  io.err(`${manager.name} installs Undersigned ${version} …\n`);
  const { code, stderr, stdout } = answerOf(manager.name, manager.raise([spec, ...peers]), root, io);
  const found = installedAt(root);
  if (code === 0 && found !== undefined && manifestAt(join(found, 'package.json')).version === version) {
    // A program for packages may take what it has kept under the same name and number.
    if (differingFiles(release.folder, found).length > 0)
      throw new UsageError(
        `${manager.name} installed other contents than that of the package, which it has kept. Remove node_modules, type “${manager.again}”, and run this again.`,
      );
    return;
  }
  const files = ['package.json', manager.lock].filter((name) => existsSync(join(root, name)));
  answerOf('git', ['checkout', '--quiet', '--', ...files], root, io);
  throw new UsageError(
    code === undefined
      ? `${manager.name} is not installed, and ${manager.lock} was made by it. Install it, and run this again. Nothing was changed.`
      : `${manager.name} could not install it: ${visible(firstLine(stderr || stdout))}\npackage.json is as it was. Type “${manager.again}”, so that the packages are, too${
          code === 0 ? `; ${visible(relative(root, found ?? ''))} is not that version` : ''
        }.`,
  );
}
