// A release to go to, before it is installed: which one is meant, its version, its changelog, and the files that it writes around campaigns.

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EngineManifest } from '../../core/engine.ts';
import { visible } from '../../core/text/characters.ts';
import type { Generated } from '../../starter/generated.ts';
import { type Io, UsageError } from '../command.ts';
import { answerOf } from '../starter/install.ts';

export interface Release {
  readonly manifest: EngineManifest;
  /** Empty where it has none. */
  readonly changelog: string;
  /** As programs for packages take it. */
  readonly spec: string;
  /** Where it was unpacked. */
  readonly folder: string;
}

/** What somebody named, or where the present one came from, as a spec of npm. */
export function specOf(root: string, cwd: string, asked: string | undefined, present: string): string {
  if (asked === undefined) {
    if (/^(?:file:|link:|\.)/.test(present))
      throw new UsageError(
        `Undersigned comes from a file here (${visible(present)}). Name the new one: npx undersigned upgrade ./undersigned-VERSION.tgz`,
      );
    if (isGit(present)) throw new UsageError(`Undersigned comes from ${visible(present)}. Name a version, or the tarball of a release.`);
    return 'undersigned@latest';
  }
  if (/\.tgz$/i.test(asked) && !/^https?:/.test(asked)) {
    const file = resolve(cwd, asked.replace(/^file:/, ''));
    if (!existsSync(file)) throw new UsageError(`There is no file ${visible(file)}.`);
    const path = relative(root, file).replaceAll('\\', '/');
    return `undersigned@file:${path.startsWith('.') ? path : `./${path}`}`;
  }
  if (isGit(asked))
    throw new UsageError('An address of git has the sources, and not what is made of them. Name a version, or the tarball of a release.');
  if (/^https:\/\/.+\.tgz$/.test(asked)) return `undersigned@${asked}`;
  if (!/^[\w][\w.+-]*$/.test(asked))
    throw new UsageError(`“${visible(asked)}” is no version and no tarball. Write it as 1.2.0 or ./undersigned-1.2.0.tgz.`);
  return `undersigned@${asked.replace(/^v(?=\d)/, '')}`;
}

function isGit(spec: string): boolean {
  return /^(?:git[+:@]|github:|gitlab:|ssh:|https?:.+\.git(?:#|$))/.test(spec);
}

/** Beside the packages of the campaign, so that what it needs of them is found. */
export function fetchRelease(root: string, spec: string, name: string, io: Io): Release {
  const folder = join(root, 'node_modules/.undersigned/upgrade', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const local = /^undersigned@file:(.+)$/.exec(spec)?.[1];
  const tarball = local === undefined ? packed(root, spec, folder, io) : resolve(root, local);
  const { code, stderr } = answerOf('tar', ['-xzf', tarball, '-C', folder], root, io);
  const manifest = join(folder, 'package/package.json');
  if (code !== 0 || !existsSync(manifest)) throw new UsageError(`${visible(tarball)} is no package: ${visible(firstLine(stderr))}`);
  const read = JSON.parse(readFileSync(manifest, 'utf8')) as EngineManifest;
  if (read.name !== 'undersigned' || !/^\d+\.\d+\.\d+/.test(read.version))
    throw new UsageError(`${visible(tarball)} is no package of Undersigned.`);
  const changelog = join(folder, 'package/CHANGELOG.md');
  return { manifest: read, changelog: existsSync(changelog) ? readFileSync(changelog, 'utf8') : '', spec, folder: join(folder, 'package') };
}

function packed(root: string, spec: string, folder: string, io: Io): string {
  const { code, stdout, stderr } = answerOf('npm', ['pack', '--json', '--loglevel=error', '--pack-destination', folder, spec], root, io);
  const name = code === 0 ? /"filename": *"([^"/\\]+)"/.exec(stdout)?.[1] : undefined;
  if (name === undefined) throw new UsageError(`npm could not fetch ${visible(spec)}: ${visible(firstLine(stderr))}`);
  return join(folder, name);
}

/** What another version writes around a campaign. Undefined where it knows nothing of that, or cannot say so before it is installed. */
export async function generatedBy(folder: string, record: unknown): Promise<Generated | undefined> {
  const module = ['lib/starter/generated.js', 'src/starter/generated.ts'].map((path) => join(folder, path)).find(existsSync);
  if (module === undefined) return undefined;
  try {
    const { generated } = (await import(pathToFileURL(module).href)) as { generated: (record: unknown) => Generated | undefined };
    return generated(record);
  } catch {
    return undefined;
  }
}

export function firstLine(text: string): string {
  return (
    text
      .trim()
      .split('\n')
      .filter((line) => !/^npm (?:error|ERR!) code/.test(line))[0]
      ?.replace(/^npm (?:error|ERR!) /, '') ?? ''
  );
}
