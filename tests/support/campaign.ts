// Small real campaigns on disk, for tests.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { loadCampaign } from '../../src/core/load.ts';
import type { Problem } from '../../src/core/problem.ts';

/** The smallest campaign: it passes the check and builds. */
export const minimal: Readonly<Record<string, string>> = {
  'content/site.yaml': 'name: Minimal\nurl: https://minimal.example\ndefaultLanguage: en\n',
  'letters/a.md': '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n',
  'translations/fr/a.md': '---\ntitle: Une lettre\nrevision: 1\n---\n\nÉcoutez, s’il vous plaît.\n',
  'signatories/a/ann.yaml': 'name: Ann Lee\n',
};

/** Content of a file, or null to leave out one of the minimal campaign. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** Writes the minimal campaign with changes into a new folder; removed when the test ends. */
export function makeCampaign(changes: Files = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'undersigned-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFiles(root, { ...minimal, ...changes });
  return root;
}

export function writeFiles(root: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    if (content === null) continue;
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

export function check(root: string): readonly Problem[] {
  return loadCampaign(root).problems;
}

/** `signatories/a/ann.yaml:1:1 missing-key`: what most tests compare. */
export function short(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column} ${problem.rule}`;
}

/** Words of the campaign that lies in this repository, and of the letter that is an example there. */
export const ourWords = /undersigned\.example|we, the undersigned|biometric|facial recognition|exampleton|ban-biometric/i;
