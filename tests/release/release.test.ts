// A release: from a clean tree, with number, section of the changelog, tag, tarball and checksums; or nothing at all.

import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nextVersion, releasedChangelog } from '../../scripts/release/versions.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';

test.each([
  ['0.1.0', 'patch', '0.1.1'],
  ['0.1.9', 'minor', '0.2.0'],
  ['0.9.9', 'major', '1.0.0'],
  ['0.9.0', '0.10.0', '0.10.0'],
  ['1.0.0', '1.0.0', undefined],
  ['1.10.0', '1.9.0', undefined],
  ['1.0.0', 'v1.1.0', undefined],
  ['1.0.0', '2', undefined],
  ['1.0.0', '1.1.0 && true', undefined],
])('after %s, “%s” is %s', (last, asked, next) => expect(nextVersion(last, asked)).toBe(next));

test('what is below “Next” becomes the section of the release, and the rest stays', () => {
  const log = '# Changelog\n\nBy hand.\n\n## Next\n\n- One.\n- Two.\n\n## 0.1.0\n\n- Old.\n';
  expect(releasedChangelog(log, '0.2.0', '2026-11-30')).toEqual({
    text: '# Changelog\n\nBy hand.\n\n## Next\n\n## 0.2.0 (2026-11-30)\n\n- One.\n- Two.\n\n## 0.1.0\n\n- Old.\n',
    notes: '- One.\n- Two.\n',
  });
  expect(releasedChangelog('## Next\n\n- First.\n', '0.1.0', '2026-11-30')?.notes).toBe('- First.\n');
  for (const empty of ['## Next\n\n## 0.1.0\n\n- Old.\n', '# Changelog\n', '## Next\n'])
    expect(releasedChangelog(empty, '0.2.0', '2026-11-30')).toBeUndefined();
});

describe('In a copy of the repository', () => {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-release-'));
  const root = join(folder, 'copy');
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const run = (...args: string[]) => spawnSync(process.execPath, ['scripts/release/release.ts', ...args], { cwd: root, encoding: 'utf8' });
  beforeAll(() => {
    const sources = [
      'src',
      'scripts',
      'docs',
      'package.json',
      'package-lock.json',
      'astro.config.mjs',
      'tsconfig.json',
      '.gitignore',
      'create',
    ];
    for (const name of [...sources, '.github', '.gitlab', '.gitlab-ci.yml', '.forgejo'])
      cpSync(join(engineRoot, name), join(root, name), {
        recursive: true,
        filter: (path) => !/site\/(?:node_modules|dist|\.astro)/.test(path),
      });
    for (const name of ['LICENSE', 'LICENSE-TEXTS.md', 'SECURITY.md', 'CONTRIBUTING.md', 'README.md'])
      cpSync(join(engineRoot, name), join(root, name));
    writeFileSync(join(root, 'CHANGELOG.md'), '# Changelog\n\n## Next\n\n- New. Forks: nothing to do.\n');
    appendFileSync(join(root, '.gitignore'), 'node_modules\n');
    // What packing keeps there for a moment is the copy's own.
    mkdirSync(join(root, 'node_modules'));
    for (const name of readdirSync(join(engineRoot, 'node_modules')))
      if (name !== '.undersigned') symlinkSync(join(engineRoot, 'node_modules', name), join(root, 'node_modules', name));
    git('init', '--quiet', '-b', 'main');
    for (const [key, value] of [
      ['user.name', 'Mia Maintainer'],
      ['user.email', 'mia@example.org'],
    ] as const)
      git('config', key, value);
    git('add', '--all');
    git('commit', '--quiet', '-m', 'Begin');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('a tree with changes, tests of another commit, an old version or an unknown option make none', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const head = git('rev-parse', 'HEAD');
    expect(run('minor', '--tested', '0'.repeat(40)).stderr).toContain(`the present commit is ${head}`);
    expect(run(version, '--tested', head).stderr).toContain('is no version after');
    expect(run('minor', '--now').status).toBe(1);
    expect(run().status).toBe(2);
    writeFileSync(join(root, 'new.txt'), 'x');
    expect(run('minor', '--tested', head).stderr).toContain('not clean');
    rmSync(join(root, 'new.txt'));
    expect(run('minor', '--dry-run').stdout).toContain('- New. Forks: nothing to do.');
    expect([git('status', '--porcelain'), git('tag'), git('rev-parse', 'HEAD')]).toEqual(['', '', head]);
  });

  test('a release has its number everywhere, and files whose checksums are right', () => {
    const out = join(folder, 'out');
    const head = git('rev-parse', 'HEAD');
    const { status, stdout, stderr } = run('9.8.7', '--tested', head, '--out', out);
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('Error')]);
    expect(stdout).toContain('git push --follow-tags');
    expect(git('status', '--porcelain')).toBe('');
    expect(git('describe', '--exact-match')).toBe('v9.8.7');
    expect(git('log', '-1', '--format=%s')).toBe('Release 9.8.7');
    for (const name of ['package.json', 'package-lock.json']) expect(JSON.parse(git('show', `HEAD:${name}`)).version).toBe('9.8.7');
    expect(git('show', 'HEAD:CHANGELOG.md')).toMatch(/^## Next\n\n## 9\.8\.7 \(\d{4}-\d\d-\d\d\)\n\n- New\./m);
    expect(readdirSync(out).sort()).toEqual([
      ...['NOTES.md', 'SHA256SUMS', 'create-undersigned-9.8.7.tgz', 'sbom.json', 'undersigned-9.8.7.tgz'],
    ]);
    const sums = readFileSync(join(out, 'SHA256SUMS'), 'utf8').trim().split('\n');
    expect(sums).toHaveLength(4);
    for (const line of sums) {
      const [sum, name = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(readFileSync(join(out, name)))
          .digest('hex'),
      ).toBe(sum);
    }
    // “npm create undersigned”, from the two tarballs.
    const begun = join(folder, 'begun');
    mkdirSync(join(begun, 'node_modules'), { recursive: true });
    for (const [tarball, name] of [
      ['create-undersigned-9.8.7.tgz', 'create-undersigned'],
      ['undersigned-9.8.7.tgz', 'undersigned'],
    ] as const) {
      execFileSync('tar', ['-xzf', join(out, tarball), '-C', join(begun, 'node_modules')]);
      renameSync(join(begun, 'node_modules/package'), join(begun, 'node_modules', name));
    }
    for (const name of readdirSync(join(root, 'node_modules')).filter((one) => !one.startsWith('.') && one !== 'undersigned'))
      symlinkSync(join(engineRoot, 'node_modules', name), join(begun, 'node_modules', name));
    const { version, dependencies, bin } = JSON.parse(readFileSync(join(begun, 'node_modules/create-undersigned/package.json'), 'utf8'));
    expect([version, dependencies]).toEqual(['9.8.7', { undersigned: '9.8.7' }]);
    const program = join(begun, 'node_modules/create-undersigned', bin['create-undersigned']);
    const made = spawnSync(process.execPath, [program, 'my-letter', '--title', 'Save the lake', '--yes', '--no-install'], {
      cwd: begun,
      encoding: 'utf8',
      env: {
        ...{ ...process.env, NO_COLOR: '1', VITEST: '', GIT_AUTHOR_NAME: 'Bo', GIT_AUTHOR_EMAIL: 'bo@example.org' },
        ...{ GIT_COMMITTER_NAME: 'Bo', GIT_COMMITTER_EMAIL: 'bo@example.org' },
      },
    });
    expect([made.status, made.stderr]).toEqual([0, '']);
    expect(JSON.parse(readFileSync(join(begun, 'my-letter/package.json'), 'utf8')).dependencies).toHaveProperty('undersigned');
    expect(readdirSync(join(begun, 'my-letter/letters'))).toEqual(['save-the-lake.md']);
    const packed = execFileSync('tar', ['-tzf', join(out, 'undersigned-9.8.7.tgz')], { encoding: 'utf8' });
    expect(packed).toContain('package/lib/cli/undersigned.js');
    expect(packed).not.toMatch(/^package\/(?:tests|letters|signatories|translations|src|docs\/site)\//m);
  });
});
