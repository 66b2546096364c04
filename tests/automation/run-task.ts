// Runs a task of the automation as the command line does, with the variables that a forge’s run would have.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { command } from '../../src/cli/commands/automate.ts';
import type { ForgeKind } from '../../src/forge/kinds.ts';
import { forgejoRoute } from './forge/forgejo.ts';
import { githubRoute } from './forge/github.ts';
import { gitlabRoute } from './forge/gitlab.ts';
import { type Answered, type Asked, type ServedForge, serveForge } from './forge/serve.ts';
import { ForgeState } from './forge/state.ts';

export interface TestForge extends ServedForge {
  readonly kind: ForgeKind;
  readonly state: ForgeState;
}

const routes = { github: githubRoute, gitlab: gitlabRoute, forgejo: forgejoRoute };
const accounts = { github: 'github-actions[bot]', gitlab: 'project_77_bot', forgejo: 'forgejo-actions' };

/** A forge with nothing in it, there until the test ends. */
export async function startForge(kind: ForgeKind): Promise<TestForge> {
  const state = new ForgeState();
  state.account = accounts[kind];
  const route = routes[kind](state);
  const served = await serveForge((asked) => state.refuse?.(asked) ?? tooLong(asked) ?? route(asked));
  onTestFinished(() => served.close());
  return { ...served, kind, state };
}

/** As GitHub, the strictest, refuses it. */
function tooLong({ body }: Asked): Answered | undefined {
  const { title = '', body: text = '', description = '' } = (body ?? {}) as Record<string, string>;
  const isFine = title.length <= 255 && text.length <= 65_536 && description.length <= 65_536;
  return isFine ? undefined : { status: 422, json: { message: 'Validation Failed: body is too long (maximum is 65536 characters)' } };
}

export interface TaskRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** `event`: the file that GitHub and Forgejo hand over. */
export async function runTask(
  task: string,
  { kind, url }: Pick<TestForge, 'kind' | 'url'>,
  values: Readonly<Record<string, string | boolean>>,
  { event, env = {} }: { readonly event?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<TaskRun> {
  const variables: Record<string, string | undefined> =
    kind === 'gitlab'
      ? { CI_API_V4_URL: url, CI_PROJECT_ID: '77' }
      : { GITHUB_API_URL: url, GITHUB_REPOSITORY: 'campaign/letter', GITHUB_EVENT_PATH: event };
  let [out, err] = ['', ''];
  const code = await command.run(
    { values: { forge: kind, ...values }, positionals: [task] },
    {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      isTerminal: false,
      colour: false,
      cwd: tmpdir(),
      env: { PATH: process.env.PATH, HOME: process.env.HOME, UNDERSIGNED_TOKEN: 'token-of-the-test', ...variables, ...env },
    },
  );
  return { code, out, err };
}

/** A folder of its own, removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-automation-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
