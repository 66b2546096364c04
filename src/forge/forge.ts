// What is asked of a forge, in the words of none of them.

import type { Waiting } from './client.ts';
import type { ForgeKind } from './kinds.ts';
import type { Label } from './labels.ts';

/** What a list of open requests says of one. Titles and names are other people's text. */
export interface ListedChange {
  readonly number: number;
  readonly title: string;
  /** The account that opened it, as the forge knows it. */
  readonly author: string;
  /** The branch that it is to be merged into. */
  readonly branch: string;
  readonly isDraft: boolean;
}

/** An open or closed pull request or merge request. */
export interface ChangeRequest {
  readonly number: number;
  readonly isOpen: boolean;
  /** The commit at its head. */
  readonly head: string;
  /** The branch that it asks to be merged into. */
  readonly base: string;
  readonly branch: string;
  readonly labels: readonly string[];
  readonly body: string;
  /** Its page. */
  readonly url: string;
  /** When anything about it changed last, as ISO 8601. */
  readonly updated: string;
}

export interface Issue {
  readonly number: number;
  readonly isOpen: boolean;
  readonly title: string;
  readonly body: string;
  /** Name of the account. */
  readonly author: string;
  /** ISO 8601. */
  readonly created: string;
  readonly labels: readonly string[];
  readonly url: string;
}

export interface Note {
  readonly id: number;
  readonly author: string;
  readonly body: string;
}

/** Where people talk. */
export interface Thread {
  readonly on: 'request' | 'issue';
  readonly number: number;
}

/** One file on a branch of its own, and the request to merge it. */
export interface Proposal {
  readonly branch: string;
  readonly path: string;
  readonly text: string;
  /** The path of the file that the branch holds now, where it is another. */
  readonly replaces: string | undefined;
  readonly message: string;
  readonly title: string;
  readonly body: string;
}

export interface Forge {
  readonly kind: ForgeKind;
  /** Names of the account that the automation acts as: what others wrote is never edited, whatever it begins with. */
  accounts(): Promise<readonly string[]>;
  defaultBranch(): Promise<string>;
  request(number: number): Promise<ChangeRequest | undefined>;
  /** Open requests, the newest change first; at most about 2,000. */
  openRequests(): Promise<readonly ChangeRequest[]>;
  /** All open requests of every branch, page by page, the oldest first. */
  listedRequests(waiting: Waiting): AsyncGenerator<readonly ListedChange[]>;
  /** The paths that a request touches, old names of renamed files included; undefined where there are more than the forge lists. */
  changedPaths(request: ChangeRequest): Promise<readonly string[] | undefined>;
  /** The last request from a branch of the repository itself, open or not. */
  requestFrom(branch: string): Promise<ChangeRequest | undefined>;
  /** What a file holds on a branch; undefined where it is not there. */
  fileOn(branch: string, path: string): Promise<string | undefined>;
  /** Puts the file alone onto the branch, which begins at the default branch, whatever was there before. */
  putBranch(proposal: Proposal): Promise<void>;
  openRequest(proposal: Proposal): Promise<ChangeRequest>;
  editRequest(number: number, body: string): Promise<void>;
  /** Whether it shows requests as merged whose commits come with a push; undefined where it does not say. */
  detectsMerges(): Promise<boolean | undefined>;
  /** Has it do so, for a token that may change the settings. */
  detectMerges(): Promise<void>;
  /** Opens one that was closed without being merged, or closes one. */
  setRequestOpen(number: number, isOpen: boolean): Promise<void>;
  issue(number: number): Promise<Issue | undefined>;
  /** Issues with a label, the newest first; at most 100 or 200. */
  issuesWith(label: Label, state: 'open' | 'all'): Promise<readonly Issue[]>;
  /** All issues that an account has opened, the newest first; at most 100 or 200. */
  issuesOf(account: string): Promise<readonly Issue[]>;
  /** Open issues, the newest first; at most about 2,000. */
  openIssues(): Promise<readonly Issue[]>;
  addIssue(title: string, body: string, label: Label): Promise<Issue>;
  editIssue(number: number, change: { readonly body?: string; readonly isOpen?: boolean }): Promise<void>;
  notes(thread: Thread): Promise<readonly Note[]>;
  addNote(thread: Thread, body: string): Promise<void>;
  editNote(thread: Thread, id: number, body: string): Promise<void>;
  setLabels(thread: Thread, add: readonly Label[], remove: readonly Label[]): Promise<void>;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** How a forge is reached, in a run of its own or from elsewhere with a token. */
export interface ForgeAdapter {
  /** Names of variables that may hold a person’s token, the first that is set counts. */
  readonly tokens: readonly string[];
  /** With the variables that its runs set. Throws an EnvironmentError where one is missing. */
  ofRun(environment: Environment): Forge;
  /** `page`: that of the repository. */
  ofPage(page: URL, token: string): Forge;
}
