// What a workflow of GitHub or Forgejo may not do. Each rule is tried against a bad example in workflows.test.ts.

import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly 'working-directory'?: string;
  readonly shell?: string;
}
export interface Job {
  readonly 'runs-on'?: unknown;
  readonly container?: { readonly image?: string };
  readonly permissions?: unknown;
  readonly 'timeout-minutes'?: unknown;
  readonly uses?: string;
  readonly secrets?: unknown;
  readonly steps?: readonly Step[];
}
export interface Workflow {
  readonly on: unknown;
  readonly permissions?: unknown;
  readonly concurrency?: { readonly group?: unknown; readonly 'cancel-in-progress'?: unknown };
  readonly jobs: Readonly<Record<string, Job>>;
}

const expression = (inner: string): string => `\${{ ${inner} }}`;
const knownRunners = ['ubuntu-24.04', expression("vars.UNDERSIGNED_RUNNER || 'docker'")];
const knownImages = ['docker.io/library/node:22-bookworm'];
const defaultBranch = expression('github.event.repository.default_branch');
/** Programs that fetch or run something else than our software and its locked packages. */
const strangePrograms = /\b(?:npx|curl|wget|eval|pip|yarn|pnpm|docker)\b|\bnpm (?!ci\b)/;

export function readWorkflow(text: string): Workflow {
  return parse(text) as Workflow;
}

export function triggersOf({ on }: Workflow): string[] {
  if (typeof on === 'string') return [on];
  return Array.isArray(on) ? on.map(String) : Object.keys((on ?? {}) as object);
}

export function lintWorkflow(text: string): string[] {
  const workflow = readWorkflow(text);
  const triggers = triggersOf(workflow);
  const faults: string[] = [];
  const expect = (isFine: boolean, fault: string): void => {
    if (!isFine) faults.push(fault);
  };

  expect(!triggers.includes('pull_request_target'), 'pull_request_target gives a stranger’s change the rights of the repository');
  expect(isLeast(workflow.permissions), 'permissions at the top are none, or to read contents');
  expect(typeof workflow.concurrency?.group === 'string', 'concurrency has a group');
  expect(typeof workflow.concurrency?.['cancel-in-progress'] === 'boolean', 'concurrency says whether a newer run ends an older one');
  if (triggers.includes('pull_request')) {
    expect(!/\bsecrets\b/.test(text), 'a run of a request uses no secrets');
    expect(!/\b(?:github|forgejo|forge)\.token\b|GITHUB_TOKEN|FORGEJO_TOKEN/.test(withoutUnset(text)), 'a run of a request uses no token');
  }
  for (const [line] of text.matchAll(/^.*\buses:.*$/gm))
    expect(
      /^\s*(?:- )?uses: (?:https:\/\/[\w.-]+\/)?[\w.-]+\/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line),
      `an action is pinned by its commit, with the version behind it: ${line.trim()}`,
    );
  for (const [name, job] of Object.entries(workflow.jobs)) lintJob(name, job, triggers, expect);
  return faults;
}

function lintJob(name: string, job: Job, triggers: readonly string[], expect: (isFine: boolean, fault: string) => void): void {
  const minutes = Number(job['timeout-minutes']);
  expect(minutes >= 1 && minutes <= 60, `${name}: ends after an hour at most`);
  expect(knownRunners.includes(String(job['runs-on'])), `${name}: runs on a machine that is known`);
  expect(job.container === undefined || knownImages.includes(String(job.container.image)), `${name}: runs in an image that is known`);
  expect(job.uses === undefined && job.secrets === undefined, `${name}: no workflow from elsewhere, no inherited secrets`);
  const writes = Object.values((job.permissions ?? {}) as object).includes('write') || job.permissions === 'write-all';
  if (triggers.includes('pull_request')) expect(!writes, `${name}: a run of a request may write nothing`);
  if (!triggers.includes('pull_request')) expect(typeof job.permissions === 'object', `${name}: says which permissions it needs`);
  for (const step of job.steps ?? []) lintStep(name, step, triggers, expect);
}

function lintStep(name: string, step: Step, triggers: readonly string[], expect: (isFine: boolean, fault: string) => void): void {
  const { uses = '', run = '', with: given = {} } = step;
  const scripts = [run, step.shell ?? '', step['working-directory'] ?? '', String(given.script ?? '')];
  expect(!scripts.some((script) => /\$\{\{/.test(script)), `${name}: an expression stands in a script; values come through env`);
  expect(!strangePrograms.test(run), `${name}: runs something else than our software: ${run.split('\n')[0]}`);
  for (const [command] of run.matchAll(/npm ci.*/g))
    expect(/ --ignore-scripts\b/.test(command), `${name}: npm ci runs no scripts of packages`);
  expect(!/\$(?![?(])/.test(run.replace(/'[^']*'/g, '').replace(/"[^"]*"/g, '')), `${name}: every variable stands in double quotes`);
  if (/\/checkout@/.test(uses)) {
    expect(given['persist-credentials'] === false, `${name}: a checkout leaves no credentials behind`);
    expect(given.submodules === undefined && given.lfs === undefined, `${name}: a checkout fetches neither submodules nor LFS`);
    const needsRef = ['pull_request', 'workflow_run', 'issues'].some((trigger) => triggers.includes(trigger));
    expect(needsRef ? given.ref === defaultBranch : given.ref === undefined, `${name}: the default branch is checked out, and no change`);
    expect(given.repository === undefined, `${name}: no other repository is checked out`);
  }
  if (/\/download-artifact@/.test(uses))
    expect(String(given.path).startsWith(`${expression('runner.temp')}/`), `${name}: what a run left is laid outside the software`);
}

function isLeast(permissions: unknown): boolean {
  if (typeof permissions !== 'object' || permissions === null) return false;
  return Object.entries(permissions).every(([what, level]) => what === 'contents' && level === 'read');
}

/** `env -u GITHUB_TOKEN` takes a token away. */
function withoutUnset(text: string): string {
  return text.replace(/-u \w+_TOKEN/g, '');
}
