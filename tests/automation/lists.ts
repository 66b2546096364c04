// Published lists on this machine, and a campaign on a forge that imports them.

import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Network } from '../../src/automation/links/network.ts';
import { importTask } from '../../src/cli/automate/import.ts';
import { startForge } from '../mailbox/forge.ts';
import { gitText, makePlace, site } from '../mailbox/support.ts';
import type { Files } from '../support/campaign.ts';

export interface Served {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string;
  readonly location?: string;
}

/** Hosts by name, served on this machine; each is a public address as far as the guard can see, unless it is given another. */
export async function web(pages: Record<string, Served>, addresses: Record<string, string> = {}) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = `${request.headers.host}${request.url}`;
    asked.push(url);
    const { status = 200, type = 'text/csv', body = '', location } = pages[url] ?? { status: 404 };
    response.writeHead(status, { 'Content-Type': type, ...(location ? { Location: location } : {}) }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const network: Network = {
    resolve: async (host) => [addresses[host] ?? '93.184.215.14'],
    connect: () => connect({ host: '127.0.0.1', port: (server.address() as AddressInfo).port }),
  };
  return { network, asked };
}

/** Of a campaign whose forge is Forgejo. */
export const repository = 'repository:\n  url: https://codeberg.org/campaign/letter\n';
const imports = `imports:\n  - letter: square\n    url: https://lists.example/answers.csv\n    title: Form of the site\n`;

/** A campaign that names lists, its repository on a forge, and the task that imports them. `files` come in place of its own. */
export async function place(files: Files = {}) {
  const made = makePlace({}, { 'content/site.yaml': `${site}${repository}${imports}`, ...files });
  mkdirSync(join(made.folder, 'campaign'), { recursive: true });
  const bare = join(made.folder, 'served/campaign/letter.git');
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', bare]);
  const git = (...args: string[]) => gitText(made.root, '-c', 'user.name=Maintainer', '-c', 'user.email=m@minimal.example', ...args);
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message=start');
  git('push', '--quiet', bare, 'main');
  const forge = await startForge(join(made.folder, 'served'));
  onTestFinished(() => forge.close());
  git('remote', 'add', 'origin', forge.remote);
  const run = async (network: Network) => {
    let err = '';
    const say = (text: string): void => {
      err += text;
    };
    const code = await importTask(
      { values: { root: made.root, forge: 'forgejo' }, positionals: ['import'] },
      {
        out: say,
        err: say,
        isTerminal: false,
        colour: false,
        cwd: made.root,
        env: {
          ...process.env,
          GITHUB_API_URL: `${forge.url}/api/v1`,
          GITHUB_REPOSITORY: 'campaign/letter',
          UNDERSIGNED_TOKEN: 'tok-secret',
        },
      },
      { network, allowsPlain: true },
    );
    return { code, err };
  };
  return { ...made, bare, forge, run, git };
}
