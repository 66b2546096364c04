// What a forge runs for a campaign: small workflows that call what the package has, and the forms for issues.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { engineRoot, engineSources, isInstalled } from '../core/engine.ts';
import type { ForgeKind } from '../forge/kinds.ts';

/** Where the files lie in a campaign, and where GitLab and the others want theirs. */
const folders: Readonly<Record<ForgeKind, string>> = { github: '.github', gitlab: '.gitlab', forgejo: '.forgejo' };
const elsewhere: Readonly<Record<string, string>> = { '.gitlab/ci.yml': '.gitlab-ci.yml' };

/** Forms for issues: those of this repository, which speak of no campaign. */
const forms: Readonly<Record<ForgeKind, string>> = {
  github: '.github/ISSUE_TEMPLATE',
  gitlab: '.gitlab/issue_templates',
  forgejo: '.forgejo/issue_template',
};

/** Runs of GitHub by a schedule look at everything, once a day. Those of the others come many times a day, and ask first. */
const asks: Readonly<Record<ForgeKind, string | undefined>> = {
  github: undefined,
  gitlab: '.gitlab/anything-waits.js',
  forgejo: '.forgejo/undersigned/anything-waits.js',
};

export function forgeFiles(forge: ForgeKind): [path: string, text: string][] {
  const own = join(engineSources, 'starter/forges', forge);
  const ours = isInstalled ? join(engineSources, 'starter-files') : engineRoot;
  const asking = asks[forge];
  return [
    ...filesBelow(own).map((path): [string, string] => {
      const to = `${folders[forge]}/${path}`;
      return [elsewhere[to] ?? to, readFileSync(join(own, path), 'utf8')];
    }),
    ...filesBelow(join(ours, forms[forge])).map((path): [string, string] => [
      `${forms[forge]}/${path}`,
      readFileSync(join(ours, forms[forge], path), 'utf8').replaceAll('our software', 'the software'),
    ]),
    ...(asking === undefined ? [] : [[asking, readFileSync(join(ours, 'scripts/anything-waits.js'), 'utf8')] as [string, string]]),
  ];
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
