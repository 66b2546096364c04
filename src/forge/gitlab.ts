// GitLab, by its REST API (version 4).

import { z } from 'zod';
import { type Label, labels } from './labels.ts';
import { Client, ForgeError, upTo, type Waiting } from './client.ts';
import { identity, need, repositoryOf } from './environment.ts';
import type { ChangeRequest, Forge, ForgeAdapter, Issue, ListedChange, Note, Proposal, Thread } from './forge.ts';
import { body, hold, holdList, requestNumber, sha, shortText } from './shapes.ts';

const requestSchema = z.object({
  iid: z.number().int(),
  state: z.string(),
  sha,
  target_branch: z.string(),
  source_branch: z.string(),
  source_project_id: z.number().nullish(),
  target_project_id: z.number(),
  labels: z.array(z.string()),
  description: body,
  web_url: z.string(),
  updated_at: z.string(),
});
const listedSchema = z.object({
  iid: requestNumber,
  title: shortText,
  draft: z.boolean().nullish(),
  author: z.object({ username: shortText }).nullish(),
  target_branch: shortText,
});
const issueSchema = z.object({
  iid: z.number().int(),
  state: z.string(),
  title: z.string(),
  description: body,
  author: z.object({ username: z.string() }).nullish(),
  created_at: z.string(),
  labels: z.array(z.string()),
  web_url: z.string(),
});
const noteSchema = z.object({ id: z.number().int(), body, author: z.object({ username: z.string() }).nullish() });
const diffSchema = z.object({ old_path: z.string(), new_path: z.string() });
const mostDiffPages = 10;

export class GitLab implements Forge {
  readonly kind = 'gitlab' as const;
  readonly #client: Client;
  readonly #root: string;
  readonly #account: string | undefined;

  constructor(api: string, project: string, token: string | undefined, account: string | undefined) {
    this.#client = new Client({ url: api, headers: token === undefined ? {} : { 'PRIVATE-TOKEN': token } });
    this.#root = `/projects/${encodeURIComponent(project)}`;
    this.#account = account;
  }

  async accounts(): Promise<readonly string[]> {
    if (this.#account !== undefined) return [this.#account];
    return [hold(z.object({ username: z.string() }), await this.#client.ask('GET', '/user'), 'the token’s account').username];
  }

  async defaultBranch(): Promise<string> {
    const schema = z.object({ default_branch: z.string() });
    return hold(schema, await this.#client.ask('GET', this.#root), 'the project').default_branch;
  }

  async request(number: number): Promise<ChangeRequest | undefined> {
    const found = await this.#client.find(`${this.#root}/merge_requests/${number}`);
    return found === undefined ? undefined : readRequest(found);
  }

  async openRequests(): Promise<readonly ChangeRequest[]> {
    return (await this.#pages('/merge_requests?state=opened&order_by=updated_at&sort=desc', 20)).map(readRequest);
  }

  async *listedRequests(waiting: Waiting): AsyncGenerator<readonly ListedChange[]> {
    const path = `${this.#root}/merge_requests?state=opened&order_by=created_at&sort=asc`;
    for await (const page of this.#client.pages(path, 100, 'per_page', waiting))
      yield holdList(listedSchema, page, 'requests').map(({ iid, title, draft, author, target_branch }) => ({
        number: iid,
        title,
        author: author?.username ?? '',
        branch: target_branch,
        isDraft: draft === true,
      }));
  }

  async changedPaths({ number }: ChangeRequest): Promise<readonly string[] | undefined> {
    const found = holdList(diffSchema, await this.#pages(`/merge_requests/${number}/diffs?`, mostDiffPages), 'changed files');
    if (found.length >= mostDiffPages * 100) return undefined;
    return [...new Set(found.flatMap(({ old_path, new_path }) => [new_path, old_path]))];
  }

  async requestFrom(branch: string): Promise<ChangeRequest | undefined> {
    const found = await this.#pages(`/merge_requests?state=all&source_branch=${encodeURIComponent(branch)}`, 1);
    return found.map(readRequest).find((request) => request.branch === branch);
  }

  async fileOn(branch: string, path: string): Promise<string | undefined> {
    const found = await this.#client.find(`${this.#root}/repository/files/${encodeURIComponent(path)}?ref=${encodeURIComponent(branch)}`);
    if (found === undefined) return undefined;
    return Buffer.from(hold(z.object({ content: z.string() }), found, 'a file').content, 'base64').toString('utf8');
  }

  async putBranch({ branch, path, text, message }: Proposal): Promise<void> {
    await this.#client.ask('POST', `${this.#root}/repository/commits`, {
      branch,
      start_branch: await this.defaultBranch(),
      // Begins anew at the default branch where the branch is there already.
      force: true,
      commit_message: message,
      actions: [{ action: 'create', file_path: path, content: text }],
    });
  }

  async openRequest({ branch, title, body: description }: Proposal): Promise<ChangeRequest> {
    const target = await this.defaultBranch();
    return readRequest(
      await this.#client.ask('POST', `${this.#root}/merge_requests`, {
        source_branch: branch,
        target_branch: target,
        title,
        description,
        remove_source_branch: true,
      }),
    );
  }

  async editRequest(number: number, description: string): Promise<void> {
    await this.#client.ask('PUT', `${this.#root}/merge_requests/${number}`, { description });
  }

  /** Always. */
  async detectsMerges(): Promise<boolean | undefined> {
    return true;
  }

  async detectMerges(): Promise<void> {}

  async setRequestOpen(number: number, isOpen: boolean): Promise<void> {
    await this.#client.ask('PUT', `${this.#root}/merge_requests/${number}`, { state_event: isOpen ? 'reopen' : 'close' });
  }

  async issue(number: number): Promise<Issue | undefined> {
    const found = await this.#client.find(`${this.#root}/issues/${number}`);
    return found === undefined ? undefined : readIssue(found);
  }

  async issuesWith(label: Label, state: 'open' | 'all'): Promise<readonly Issue[]> {
    return (await this.#pages(`/issues?state=${state === 'open' ? 'opened' : 'all'}&labels=${encodeURIComponent(label)}`, 2)).map(
      readIssue,
    );
  }

  async issuesOf(account: string): Promise<readonly Issue[]> {
    return (await this.#pages(`/issues?state=all&author_username=${encodeURIComponent(account)}`, 1)).map(readIssue);
  }

  async openIssues(): Promise<readonly Issue[]> {
    return (await this.#pages('/issues?state=opened', 20)).map(readIssue);
  }

  async addIssue(title: string, description: string, label: Label): Promise<Issue> {
    await this.#ensureLabels([label]);
    return readIssue(await this.#client.ask('POST', `${this.#root}/issues`, { title, description, labels: label }));
  }

  async editIssue(number: number, { body: description, isOpen }: { readonly body?: string; readonly isOpen?: boolean }): Promise<void> {
    await this.#client.ask('PUT', `${this.#root}/issues/${number}`, {
      ...(description === undefined ? {} : { description }),
      ...(isOpen === undefined ? {} : { state_event: isOpen ? 'reopen' : 'close' }),
    });
  }

  async notes(thread: Thread): Promise<readonly Note[]> {
    const found = holdList(noteSchema, await this.#pages(`${notesOf(thread)}?sort=asc&order_by=created_at`, 10), 'comments');
    return found.map(({ id, body: text, author }) => ({ id, body: text, author: author?.username ?? '' }));
  }

  async addNote(thread: Thread, text: string): Promise<void> {
    await this.#client.ask('POST', `${this.#root}${notesOf(thread)}`, { body: text });
  }

  async editNote(thread: Thread, id: number, text: string): Promise<void> {
    await this.#client.ask('PUT', `${this.#root}${notesOf(thread)}/${id}`, { body: text });
  }

  async setLabels({ on, number }: Thread, add: readonly Label[], remove: readonly Label[]): Promise<void> {
    if (add.length + remove.length === 0) return;
    await this.#ensureLabels(add);
    await this.#client.ask('PUT', `${this.#root}/${on === 'issue' ? 'issues' : 'merge_requests'}/${number}`, {
      add_labels: add.join(','),
      remove_labels: remove.join(','),
    });
  }

  /** GitLab makes labels that are missing by itself, without our colour and explanation. */
  async #ensureLabels(wanted: readonly Label[]): Promise<void> {
    for (const label of wanted) {
      if ((await this.#client.find(`${this.#root}/labels/${encodeURIComponent(label)}`)) !== undefined) continue;
      const { colour, description } = labels[label];
      try {
        await this.#client.ask('POST', `${this.#root}/labels`, { name: label, color: `#${colour}`, description });
      } catch (error) {
        // The group has one of that name.
        if (!(error instanceof ForgeError && error.status === 409)) throw error;
      }
    }
  }

  #pages(path: string, most: number): Promise<unknown[]> {
    return upTo(most, this.#client.pages(`${this.#root}${path}`, 100, 'per_page'));
  }
}

function notesOf({ on, number }: Thread): string {
  return `/${on === 'issue' ? 'issues' : 'merge_requests'}/${number}/notes`;
}

function readRequest(value: unknown): ChangeRequest {
  const found = hold(requestSchema, value, 'a request');
  return {
    number: found.iid,
    isOpen: found.state === 'opened',
    head: found.sha,
    base: found.target_branch,
    branch: found.source_project_id === found.target_project_id ? found.source_branch : '',
    labels: found.labels,
    body: found.description,
    url: found.web_url,
    updated: found.updated_at,
  };
}

function readIssue(value: unknown): Issue {
  const found = hold(issueSchema, value, 'an issue');
  return {
    number: found.iid,
    isOpen: found.state === 'opened',
    title: found.title,
    body: found.description,
    author: found.author?.username ?? '',
    created: found.created_at,
    labels: found.labels,
    url: found.web_url,
  };
}

export const gitlab: ForgeAdapter = {
  tokens: ['GITLAB_TOKEN'],
  ofRun: (environment) => {
    // With a token GitLab says whose it is.
    if (!environment.UNDERSIGNED_TOKEN) need(environment, 'UNDERSIGNED_ACCOUNT');
    return new GitLab(need(environment, 'CI_API_V4_URL'), need(environment, 'CI_PROJECT_ID'), ...identity(environment));
  },
  ofPage: (page, token) => new GitLab(`${page.origin}/api/v4`, repositoryOf(page).join('/'), token, undefined),
};
