// What GitHub and Forgejo have in common: issues, comments, labels and requests have the same addresses and nearly the same shapes.

import { z } from 'zod';
import { type Label, labels } from './labels.ts';
import { type Client, ForgeError, upTo, type Waiting } from './client.ts';
import type { ChangeRequest, Issue, ListedChange, Note, Thread } from './forge.ts';
import { encodedPath } from './pages.ts';
import { account, body, hold, holdList, named, requestNumber, sha, shortText } from './shapes.ts';

const requestSchema = z.object({
  number: z.number().int(),
  state: z.string(),
  head: z.object({ ref: z.string(), sha, repo: z.object({ full_name: z.string() }).nullish() }),
  base: z.object({ ref: z.string() }),
  labels: z.array(named).nullish(),
  body,
  html_url: z.string(),
  updated_at: z.string(),
});
const issueSchema = z.object({
  number: z.number().int(),
  state: z.string(),
  title: z.string(),
  body,
  user: account,
  created_at: z.string(),
  labels: z.array(named).nullish(),
  html_url: z.string(),
  pull_request: z.unknown().optional(),
});
const noteSchema = z.object({ id: z.number().int(), body, user: account });
const listedSchema = z.object({
  number: requestNumber,
  title: shortText,
  draft: z.boolean().nullish(),
  user: z.object({ login: shortText }).nullish(),
  base: z.object({ ref: shortText }),
});
const labelSchema = z.object({ id: z.number().int(), name: z.string() });

export interface HubOptions {
  readonly client: Client;
  /** `owner/name`. */
  readonly repository: string;
  /** How the forge calls the size of a page, and its largest. */
  readonly page: { readonly name: 'per_page' | 'limit'; readonly size: number };
}

export class Hub {
  protected readonly client: Client;
  protected readonly repository: string;
  protected readonly root: string;
  readonly #page: HubOptions['page'];
  #labelIds: Map<string, number> | undefined;

  constructor({ client, repository, page }: HubOptions) {
    this.client = client;
    this.repository = repository;
    this.root = `/repos/${encodedPath(repository)}`;
    this.#page = page;
  }

  async defaultBranch(): Promise<string> {
    const schema = z.object({ default_branch: z.string() });
    return hold(schema, await this.client.ask('GET', this.root), 'the repository').default_branch;
  }

  async request(number: number): Promise<ChangeRequest | undefined> {
    const found = await this.client.find(`${this.root}/pulls/${number}`);
    return found === undefined ? undefined : this.readRequest(found);
  }

  async openRequests(): Promise<readonly ChangeRequest[]> {
    const found = await this.pages(`/pulls?state=open&sort=${this.#page.name === 'limit' ? 'recentupdate' : 'updated&direction=desc'}`, 40);
    return found.map((entry) => this.readRequest(entry));
  }

  async *listedRequests(waiting: Waiting): AsyncGenerator<readonly ListedChange[]> {
    const { name, size } = this.#page;
    const path = `${this.root}/pulls?state=open&${name === 'limit' ? 'sort=oldest' : 'sort=created&direction=asc'}`;
    for await (const page of this.client.pages(path, size, name, waiting))
      yield holdList(listedSchema, page, 'requests').map(({ number, title, draft, user, base }) => ({
        number,
        title,
        author: user?.login ?? '',
        branch: base.ref,
        isDraft: draft === true,
      }));
  }

  async editRequest(number: number, text: string): Promise<void> {
    await this.client.ask('PATCH', `${this.root}/pulls/${number}`, { body: text });
  }

  /** Always. */
  async detectsMerges(): Promise<boolean | undefined> {
    return true;
  }

  async detectMerges(): Promise<void> {}

  async setRequestOpen(number: number, isOpen: boolean): Promise<void> {
    await this.client.ask('PATCH', `${this.root}/pulls/${number}`, { state: isOpen ? 'open' : 'closed' });
  }

  async issue(number: number): Promise<Issue | undefined> {
    const found = await this.client.find(`${this.root}/issues/${number}`);
    return found === undefined ? undefined : readIssues([found])[0];
  }

  async issuesWith(label: Label, state: 'open' | 'all'): Promise<readonly Issue[]> {
    return readIssues(await this.pages(`/issues?${this.#issuesOnly()}state=${state}&labels=${encodeURIComponent(label)}`, 2));
  }

  async issuesOf(account: string): Promise<readonly Issue[]> {
    const name = this.#page.name === 'limit' ? 'created_by' : 'creator';
    return readIssues(await this.pages(`/issues?${this.#issuesOnly()}state=all&${name}=${encodeURIComponent(account)}`, 2));
  }

  async openIssues(): Promise<readonly Issue[]> {
    return readIssues(await this.pages(`/issues?${this.#issuesOnly()}state=open`, 40));
  }

  async addIssue(title: string, text: string, label: Label): Promise<Issue> {
    const [issue] = readIssues([await this.client.ask('POST', `${this.root}/issues`, { title, body: text })]);
    if (!issue) throw new ForgeError(200, 'The forge made no issue of what was meant for one.');
    await this.setLabels({ on: 'issue', number: issue.number }, [label], []);
    return issue;
  }

  async editIssue(number: number, { body: text, isOpen }: { readonly body?: string; readonly isOpen?: boolean }): Promise<void> {
    await this.client.ask('PATCH', `${this.root}/issues/${number}`, {
      ...(text === undefined ? {} : { body: text }),
      ...(isOpen === undefined ? {} : { state: isOpen ? 'open' : 'closed' }),
    });
  }

  async notes({ number }: Thread): Promise<readonly Note[]> {
    const found = holdList(noteSchema, await this.pages(`/issues/${number}/comments?`, 10), 'comments');
    return found.map(({ id, body: text, user }) => ({ id, body: text, author: user?.login ?? '' }));
  }

  async addNote({ number }: Thread, text: string): Promise<void> {
    await this.client.ask('POST', `${this.root}/issues/${number}/comments`, { body: text });
  }

  async editNote(_thread: Thread, id: number, text: string): Promise<void> {
    await this.client.ask('PATCH', `${this.root}/issues/comments/${id}`, { body: text });
  }

  async setLabels({ number }: Thread, add: readonly Label[], remove: readonly Label[]): Promise<void> {
    const ids = await this.#ensureLabels(add);
    if (add.length > 0)
      await this.client.ask('POST', `${this.root}/issues/${number}/labels`, { labels: add.map((label) => this.labelKey(label, ids)) });
    for (const label of remove) {
      const id = ids.get(label);
      if (id === undefined) continue;
      try {
        await this.client.ask('DELETE', `${this.root}/issues/${number}/labels/${encodeURIComponent(this.labelKey(label, ids))}`);
      } catch (error) {
        // Somebody took it off meanwhile.
        if (!(error instanceof ForgeError && error.status === 404)) throw error;
      }
    }
  }

  /** How a label of an issue is named to the forge. */
  protected labelKey(label: Label, _ids: ReadonlyMap<string, number>): string | number {
    return label;
  }

  protected colour(label: Label): string {
    return labels[label].colour;
  }

  protected readRequest(value: unknown): ChangeRequest {
    const { number, state, head, base, labels: found, body: text, html_url, updated_at } = hold(requestSchema, value, 'a request');
    return {
      number,
      isOpen: state === 'open',
      head: head.sha,
      base: base.ref,
      // A branch of a fork is none of ours, whatever its name.
      branch: head.repo?.full_name.toLowerCase() === this.repository.toLowerCase() ? head.ref : '',
      labels: (found ?? []).map(({ name }) => name),
      body: text,
      url: html_url,
      updated: updated_at,
    };
  }

  /** Pages of a list below the repository; the path has a `?` already. */
  protected pages(path: string, most: number): Promise<unknown[]> {
    return upTo(most, this.client.pages(`${this.root}${path}`, this.#page.size, this.#page.name));
  }

  #issuesOnly(): string {
    return this.#page.name === 'limit' ? 'type=issues&' : '';
  }

  /** Ids of the repository's labels by name, once those to be added are there. */
  async #ensureLabels(wanted: readonly Label[]): Promise<ReadonlyMap<string, number>> {
    this.#labelIds ??= await this.#readLabels();
    for (const label of wanted) {
      if (this.#labelIds.has(label)) continue;
      try {
        const made = await this.client.ask('POST', `${this.root}/labels`, {
          name: label,
          color: this.colour(label),
          description: labels[label].description,
        });
        this.#labelIds.set(label, hold(labelSchema, made, 'a label').id);
      } catch (error) {
        if (!(error instanceof ForgeError && (error.status === 409 || error.status === 422))) throw error;
        // Another run has made it at this moment.
        this.#labelIds = await this.#readLabels();
        if (!this.#labelIds.has(label)) throw error;
      }
    }
    return this.#labelIds;
  }

  async #readLabels(): Promise<Map<string, number>> {
    return new Map(holdList(labelSchema, await this.pages('/labels?', 10), 'labels').map(({ id, name }) => [name.toLowerCase(), id]));
  }
}

function readIssues(values: readonly unknown[]): Issue[] {
  return holdList(issueSchema, values, 'an issue').flatMap((issue) =>
    // Both forges list requests among issues.
    issue.pull_request !== undefined && issue.pull_request !== null
      ? []
      : [
          {
            number: issue.number,
            isOpen: issue.state === 'open',
            title: issue.title,
            body: issue.body,
            author: issue.user?.login ?? '',
            created: issue.created_at,
            labels: (issue.labels ?? []).map(({ name }) => name),
            url: issue.html_url,
          },
        ],
  );
}
