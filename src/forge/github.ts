// GitHub, by its REST API (version 2022-11-28).

import { z } from 'zod';
import { Client } from './client.ts';
import { identity, need, repositoryOf } from './environment.ts';
import type { ChangeRequest, Environment, Forge, ForgeAdapter, Proposal } from './forge.ts';
import { Hub } from './hub.ts';
import { encodedPath } from './pages.ts';
import { hold, sha } from './shapes.ts';

/** Where a comparison lists fewer files than this, it lists all of them. */
const mostFiles = 300;

const comparison = z.object({
  files: z.array(z.object({ filename: z.string(), previous_filename: z.string().optional() })).optional(),
});
const reference = z.object({ object: z.object({ sha }) });
const made = z.object({ sha });

export class GitHub extends Hub implements Forge {
  readonly kind = 'github' as const;
  readonly #owner: string;
  readonly #account: string | undefined;

  constructor(api: string, repository: string, token: string | undefined, account: string | undefined) {
    super({
      client: new Client({
        url: api,
        headers: {
          Accept: 'application/vnd.github+json',
          'X-GitHub-Api-Version': '2022-11-28',
          ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        },
      }),
      repository,
      page: { name: 'per_page', size: 100 },
    });
    this.#owner = repository.split('/')[0] ?? '';
    this.#account = account;
  }

  /** No person can have this name: brackets are for apps. */
  async accounts(): Promise<readonly string[]> {
    return [this.#account ?? 'github-actions[bot]'];
  }

  /** By its commits, so that what is listed belongs to this head and no later one. */
  async changedPaths({ base, head }: ChangeRequest): Promise<readonly string[] | undefined> {
    const answer = await this.client.ask('GET', `${this.root}/compare/${encodeURIComponent(base)}...${head}?per_page=1`);
    const { files = [] } = hold(comparison, answer, 'a comparison');
    if (files.length >= mostFiles) return undefined;
    return files.flatMap(({ filename, previous_filename }) =>
      previous_filename === undefined ? [filename] : [filename, previous_filename],
    );
  }

  /** The open request with this head, which a run that was started by one names. Requests from forks are not in the run’s own list. */
  async requestAt(headOwner: string, branch: string, commit: string): Promise<ChangeRequest | undefined> {
    const found = await this.pages(`/pulls?state=open&head=${encodeURIComponent(`${headOwner}:${branch}`)}`, 1);
    return found.map((entry) => this.readRequest(entry)).find(({ head }) => head === commit);
  }

  async requestFrom(branch: string): Promise<ChangeRequest | undefined> {
    const found = await this.pages(`/pulls?state=all&head=${encodeURIComponent(`${this.#owner}:${branch}`)}`, 1);
    return found.map((entry) => this.readRequest(entry)).find((request) => request.branch === branch);
  }

  async fileOn(branch: string, path: string): Promise<string | undefined> {
    const found = await this.client.find(`${this.root}/contents/${encodedPath(path)}?ref=${encodeURIComponent(branch)}`);
    if (found === undefined) return undefined;
    const { content } = hold(z.object({ content: z.string() }), found, 'a file');
    return Buffer.from(content, 'base64').toString('utf8');
  }

  async putBranch({ branch, path, text, message }: Proposal): Promise<void> {
    const base = await this.#head(await this.defaultBranch());
    const start = hold(z.object({ tree: z.object({ sha }) }), await this.client.ask('GET', `${this.root}/git/commits/${base}`), 'a commit');
    const tree = hold(
      made,
      await this.client.ask('POST', `${this.root}/git/trees`, {
        base_tree: start.tree.sha,
        tree: [{ path, mode: '100644', type: 'blob', content: text }],
      }),
      'a tree',
    );
    const commit = hold(
      made,
      await this.client.ask('POST', `${this.root}/git/commits`, { message, tree: tree.sha, parents: [base] }),
      'a commit',
    );
    const there = await this.client.find(`${this.root}/git/ref/heads/${encodedPath(branch)}`);
    if (there === undefined) await this.client.ask('POST', `${this.root}/git/refs`, { ref: `refs/heads/${branch}`, sha: commit.sha });
    else await this.client.ask('PATCH', `${this.root}/git/refs/heads/${encodedPath(branch)}`, { sha: commit.sha, force: true });
  }

  async openRequest({ branch, title, body }: Proposal): Promise<ChangeRequest> {
    const base = await this.defaultBranch();
    return this.readRequest(await this.client.ask('POST', `${this.root}/pulls`, { title, body, head: branch, base }));
  }

  async #head(branch: string): Promise<string> {
    const found = await this.client.ask('GET', `${this.root}/git/ref/heads/${encodedPath(branch)}`);
    return hold(reference, found, 'a branch').object.sha;
  }
}

export const github: ForgeAdapter = {
  tokens: ['GITHUB_TOKEN', 'GH_TOKEN'],
  ofRun: openGitHub,
  ofPage: (page, token) =>
    new GitHub(
      page.hostname === 'github.com' ? 'https://api.github.com' : `${page.origin}/api/v3`,
      repositoryOf(page).slice(-2).join('/'),
      token,
      undefined,
    ),
};

export function openGitHub(environment: Environment): GitHub {
  return new GitHub(need(environment, 'GITHUB_API_URL'), need(environment, 'GITHUB_REPOSITORY'), ...identity(environment));
}
