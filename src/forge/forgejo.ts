// Forgejo (Codeberg) and Gitea, by their REST API.

import { z } from 'zod';
import { type Label, labels } from './labels.ts';
import { Client, ForgeError } from './client.ts';
import { identity, need, repositoryOf } from './environment.ts';
import type { ChangeRequest, Forge, ForgeAdapter, Proposal } from './forge.ts';
import { Hub } from './hub.ts';
import { encodedPath } from './pages.ts';
import { hold, holdList, sha } from './shapes.ts';

const mostPages = 10;
const pageSize = 50;
const mostPagesOfAll = 40;
const changedFile = z.object({ filename: z.string(), previous_filename: z.string().optional() });
const fileSchema = z.object({ content: z.string().nullish(), sha });

export class Forgejo extends Hub implements Forge {
  readonly kind = 'forgejo' as const;
  readonly #account: string | undefined;

  constructor(api: string, repository: string, token: string | undefined, account: string | undefined) {
    super({
      client: new Client({ url: api, headers: token === undefined ? {} : { Authorization: `token ${token}` } }),
      repository,
      page: { name: 'limit', size: pageSize },
    });
    this.#account = account;
  }

  /** As which the token of a run acts (models/user/user_system.go). On Gitea it has another name: UNDERSIGNED_ACCOUNT says it. */
  async accounts(): Promise<readonly string[]> {
    return [this.#account ?? 'forgejo-actions'];
  }

  async changedPaths({ number }: ChangeRequest): Promise<readonly string[] | undefined> {
    const found = holdList(changedFile, await this.pages(`/pulls/${number}/files?`, mostPages), 'changed files');
    if (found.length >= mostPages * pageSize) return undefined;
    return found.flatMap(({ filename, previous_filename: before }) => (before ? [filename, before] : [filename]));
  }

  async requestFrom(branch: string): Promise<ChangeRequest | undefined> {
    const base = encodeURIComponent(await this.defaultBranch());
    try {
      return this.readRequest(await this.client.ask('GET', `${this.root}/pulls/${base}/${encodeURIComponent(branch)}`));
    } catch (error) {
      if (!(error instanceof ForgeError && error.status === 404)) throw error;
      return error.isUnknownCall ? this.#newestFrom(branch) : undefined;
    }
  }

  /** Gitea before 1.22 cannot be asked for the request of a branch: looked for among the 2,000 newest. */
  async #newestFrom(branch: string): Promise<ChangeRequest | undefined> {
    const base = await this.defaultBranch();
    let pages = 0;
    for await (const page of this.client.pages(`${this.root}/pulls?state=all`, pageSize, 'limit')) {
      const found = page.map((entry) => this.readRequest(entry)).find((one) => one.branch === branch && one.base === base);
      if (found || ++pages === mostPagesOfAll) return found;
    }
    return undefined;
  }

  /** Versions before 1.25 of Gitea do not say. */
  override async detectsMerges(): Promise<boolean | undefined> {
    const found = await this.client.ask('GET', this.root);
    return hold(z.object({ autodetect_manual_merge: z.boolean().nullish() }), found, 'the repository').autodetect_manual_merge ?? undefined;
  }

  /** The one needs the others. */
  override async detectMerges(): Promise<void> {
    await this.client.ask('PATCH', this.root, { has_pull_requests: true, allow_manual_merge: true, autodetect_manual_merge: true });
  }

  async fileOn(branch: string, path: string): Promise<string | undefined> {
    const found = await this.#file(branch, path);
    return found && Buffer.from(found.content ?? '', 'base64').toString('utf8');
  }

  /** One request for one file on a new branch; on one that is there the old file makes place for the new one. */
  async putBranch({ branch, path, text, replaces, message }: Proposal): Promise<void> {
    const content = Buffer.from(text).toString('base64');
    const isThere = (await this.client.find(`${this.root}/branches/${encodeURIComponent(branch)}`)) !== undefined;
    const onto = isThere ? { branch } : { branch: await this.defaultBranch(), new_branch: branch };
    const before = isThere ? await this.#file(branch, replaces ?? path) : undefined;
    const files =
      before === undefined
        ? [{ operation: 'create', path, content }]
        : replaces === undefined
          ? [{ operation: 'update', path, content, sha: before.sha }]
          : [
              { operation: 'delete', path: replaces, sha: before.sha },
              { operation: 'create', path, content },
            ];
    await this.client.ask('POST', `${this.root}/contents`, { ...onto, message, files });
  }

  async openRequest({ branch, title, body }: Proposal): Promise<ChangeRequest> {
    const base = await this.defaultBranch();
    return this.readRequest(await this.client.ask('POST', `${this.root}/pulls`, { title, body, head: branch, base }));
  }

  protected override labelKey(label: Label, ids: ReadonlyMap<string, number>): number {
    return ids.get(label) ?? 0;
  }

  protected override colour(label: Label): string {
    return `#${labels[label].colour}`;
  }

  async #file(branch: string, path: string): Promise<z.output<typeof fileSchema> | undefined> {
    const address = `${this.root}/contents/${encodedPath(path)}`;
    const found = await this.client.find(`${address}?ref=${encodeURIComponent(branch)}`);
    return found === undefined ? undefined : hold(fileSchema, found, 'a file');
  }
}

export const forgejo: ForgeAdapter = {
  tokens: ['FORGEJO_TOKEN', 'GITEA_TOKEN'],
  // Runners before version 7 know only the other name.
  ofRun: (environment) =>
    new Forgejo(
      environment.FORGEJO_API_URL ?? need(environment, 'GITHUB_API_URL'),
      environment.FORGEJO_REPOSITORY ?? need(environment, 'GITHUB_REPOSITORY'),
      ...identity(environment),
    ),
  // It may live below a path of its host.
  ofPage: (page, token) =>
    new Forgejo(
      `${page.origin}${page.pathname.split('/').slice(0, -2).join('/')}/api/v1`,
      repositoryOf(page).slice(-2).join('/'),
      token,
      undefined,
    ),
};
