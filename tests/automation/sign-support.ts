// Issues as the forges make them of our forms, and a campaign in git that they sign.

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { parse } from 'yaml';
import type { ForgeKind } from '../../src/forge/kinds.ts';
import { openForge } from '../../src/forge/open.ts';
import { signByIssue } from '../../src/automation/sign/sign.ts';
import { openCampaign } from '../../src/cli/automate/sign.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { type Files, makeCampaign, minimal, writeFiles } from '../support/campaign.ts';
import { runTask, type TaskRun, type TestForge, temporaryFolder } from './run-task.ts';

interface Field {
  readonly type: string;
  readonly id?: string;
  readonly attributes: { readonly label: string; readonly options?: readonly { readonly label: string }[] };
}

const forms = {
  github: '.github/ISSUE_TEMPLATE/sign.yml',
  forgejo: '.forgejo/issue_template/sign.yaml',
  gitlab: '.gitlab/issue_templates/Signature.md',
};
const usual = { letter: 'A letter', name: 'Bo Chen', kind: 'person', personalCapacity: 'no' };

/** The body of an issue with these answers, by the ids of the fields. On GitLab people write below the headings of the template. */
export function issueBody(kind: ForgeKind, answers: Readonly<Record<string, string>> = {}): string {
  const given: Readonly<Record<string, string>> = { ...usual, ...answers };
  if (kind === 'gitlab') {
    const template = readFileSync(join(engineRoot, forms.gitlab), 'utf8').replace('- [ ]', given.consent === 'no' ? '- [ ]' : '- [x]');
    return template.replace('\n/label ~signature\n', '').replace(/^### (.+)\n\n.*\n/gm, (whole, label: string) => {
      const answer = given[label.toLowerCase()];
      return answer === undefined ? whole : `### ${label}\n\n${answer}\n`;
    });
  }
  const { body } = parse(readFileSync(join(engineRoot, forms[kind]), 'utf8')) as { body: Field[] };
  return body
    .filter(({ type }) => type !== 'markdown')
    .map(({ type, id = '', attributes: { label, options = [] } }) => {
      const answer =
        type === 'checkboxes'
          ? options.map((option) => `- [${given[id] === 'no' ? ' ' : 'X'}] ${option.label}`).join('\n')
          : (given[id] ?? '_No response_');
      return `### ${label}\n\n${answer}`;
    })
    .join('\n\n');
}

/** A campaign in a repository of git, with our forms; removed when the test ends. */
export function signedCampaign(changes: Files): string {
  return prepare(makeCampaign(changes));
}

/** One that all tests of a file sign: anyone who does leaves it as it was. */
export function sharedCampaign(): { readonly root: string } {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'undersigned-signed-'));
    writeFiles(root, minimal);
    prepare(root);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return {
    get root() {
      return root;
    },
  };
}

function prepare(root: string): string {
  for (const path of Object.values(forms)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    copyFileSync(join(engineRoot, path), join(root, path));
  }
  const script =
    'git init --quiet --initial-branch main && git add --all && git -c user.name=Test -c user.email=test@example.org commit --quiet --message Begin';
  execFileSync('sh', ['-c', script], { cwd: root });
  return root;
}

/** The same without a process of its own: the campaign is checked here, as a whole. */
export async function signHere(forge: TestForge, root: string, number: number): Promise<string> {
  const client = openForge(forge.kind, {
    GITHUB_API_URL: forge.url,
    GITHUB_REPOSITORY: forge.state.repository,
    CI_API_V4_URL: forge.url,
    CI_PROJECT_ID: '77',
    UNDERSIGNED_TOKEN: 'token-of-the-test',
  });
  const campaign = openCampaign(root, async () => loadCampaign(root).problems);
  const issue = await client.issue(number);
  return issue ? (await signByIssue(issue, campaign, client)).join('\n') : '';
}

/** “sign” as the run of an issue’s event; on GitLab, which has none, all that wait. */
export async function sign(forge: TestForge, root: string, number: number): Promise<TaskRun> {
  const event = join(temporaryFolder(), 'event');
  // The payload of “issues: opened”. Its text is not read: a title and a body that would harm a script are in it.
  writeFileSync(
    event,
    JSON.stringify({
      action: 'opened',
      issue: { number, title: '"; touch canary; "', body: '$(touch canary)', state: 'open', user: { login: 'bo' } },
      repository: { full_name: 'campaign/letter', default_branch: 'main' },
      sender: { login: 'bo' },
    }),
  );
  return runTask('sign', forge, forge.kind === 'gitlab' ? { root, open: true } : { root }, { event });
}
