// npm run release -- VERSION: number, changelog, tag, tarball, bill of materials and SHA256SUMS, from a clean tree after all tests.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { withCreatePackage } from './create-package.ts';
import { nextVersion, releasedChangelog } from './versions.ts';

const usage = `Makes a release: npm run release -- VERSION|major|minor|patch [--out DIR] [--tested COMMIT] [--dry-run]

The tree has to be clean, and CHANGELOG.md to say below “Next” what is new. All tests run first. Then the version is raised, what is below
“Next” becomes its section, both are committed and tagged, and DIR (release/, where it is left out) gets the tarballs of
Undersigned and of “npm create undersigned”, sbom.json, the notes and
SHA256SUMS. Nothing is pushed and nothing is published; the last lines say how.

  --out DIR        Where the files of the release are written.
  --tested COMMIT  The tests have passed on this commit elsewhere, which has to be the present one, by its whole name.
  --dry-run        Says what it would do, and changes nothing.`;

const root = join(import.meta.dirname, '../..');
const files = { manifest: join(root, 'package.json'), lock: join(root, 'package-lock.json'), changelog: join(root, 'CHANGELOG.md') };
try {
  await release();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function release(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      tested: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [asked, ...more] = positionals;
  if (values.help || asked === undefined || more.length > 0) {
    (values.help ? console.log : console.error)(usage);
    if (!values.help) process.exitCode = 2;
    return;
  }
  const { version: last } = JSON.parse(readFileSync(files.manifest, 'utf8')) as { version: string };
  const version = nextVersion(last, asked);
  if (version === undefined)
    throw new Error(`“${asked}” is no version after ${last}. Write for example ${nextVersion(last, 'minor')}, or “minor”.`);
  const head = git('rev-parse', 'HEAD');
  const tag = `v${version}`;
  if (git('status', '--porcelain') !== '') throw new Error('The tree is not clean. Commit or stash what is in it, and run this again.');
  if (git('tag', '--list', tag) !== '') throw new Error(`There is a tag ${tag} already.`);
  const changelog = releasedChangelog(readFileSync(files.changelog, 'utf8'), version, new Date().toISOString().slice(0, 10));
  if (!changelog) throw new Error('CHANGELOG.md says nothing below “## Next”. Write there what is new and what forks must do.');
  if (values.tested !== undefined && values.tested !== head)
    throw new Error(`--tested names ${values.tested}, and the present commit is ${head}. Run the tests on that one.`);
  const out = resolve(values.out ?? join(root, 'release'));
  if (values['dry-run']) {
    console.log(
      `Would release ${version} of ${head.slice(0, 12)} as ${tag}, with its files in ${out}, and these notes:\n\n${changelog.notes}`,
    );
    return;
  }

  if (values.tested === undefined) npm('test');
  const before = Object.values(files).map((path) => [path, readFileSync(path)] as const);
  try {
    npm('version', version, '--no-git-tag-version');
    writeFileSync(files.changelog, changelog.text);
    const made = packed(out, version, changelog.notes);
    git('commit', '--quiet', '-m', `Release ${version}`, '--', ...Object.values(files));
    try {
      git('tag', '--annotate', tag, '-m', `Undersigned ${version}\n\n${changelog.notes}`);
    } catch (error) {
      git('reset', '--quiet', '--soft', head);
      throw error;
    }
    console.log(`Released ${version} as ${tag}. In ${out}:\n${made.map((name) => `  ${name}`).join('\n')}

Nothing is published yet:
  git push --follow-tags
  npm publish ${join(out, made[0] ?? '')}
  npm publish ${join(out, made[1] ?? '')}`);
  } catch (error) {
    for (const [path, bytes] of before) writeFileSync(path, bytes);
    throw error;
  }
}

/** The names of what was written, the two tarballs first. */
function packed(out: string, version: string, notes: string): string[] {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const tarballs = [tarballOf(out), withCreatePackage(root, version, (folder) => tarballOf(out, folder))];
  writeFileSync(join(out, 'sbom.json'), npm('run', '--silent', 'sbom'));
  writeFileSync(join(out, 'NOTES.md'), notes);
  const names = [...tarballs, 'sbom.json', 'NOTES.md'];
  const sums = names.map(
    (name) =>
      `${createHash('sha256')
        .update(readFileSync(join(out, name)))
        .digest('hex')}  ${name}\n`,
  );
  writeFileSync(join(out, 'SHA256SUMS'), sums.join(''));
  return [...names, 'SHA256SUMS'];
}

function tarballOf(out: string, ...folder: string[]): string {
  const [{ filename } = { filename: '' }] = JSON.parse(npm('pack', ...folder, '--json', '--pack-destination', out)) as {
    filename: string;
  }[];
  const tarball = basename(filename);
  if (!existsSync(join(out, tarball))) throw new Error('npm pack made no tarball.');
  return tarball;
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
}

/** What it says of its progress goes to the terminal. */
function npm(...args: string[]): string {
  return execFileSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', args[0] === 'test' ? 'inherit' : 'pipe', 'inherit'],
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
}
