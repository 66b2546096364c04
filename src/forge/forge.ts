// What the automation asks of a forge, in the words of none of them.

import type { Label } from './labels.ts';

export type ForgeKind = 'github' | 'gitlab' | 'forgejo';

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
  issue(number: number): Promise<Issue | undefined>;
  /** Issues with a label, the newest first; at most 100 or 200. */
  issuesWith(label: Label, state: 'open' | 'all'): Promise<readonly Issue[]>;
  /** Open issues, the newest first; at most about 300. */
  openIssues(): Promise<readonly Issue[]>;
  addIssue(title: string, body: string, label: Label): Promise<Issue>;
  editIssue(number: number, change: { readonly body?: string; readonly isOpen?: boolean }): Promise<void>;
  notes(thread: Thread): Promise<readonly Note[]>;
  addNote(thread: Thread, body: string): Promise<void>;
  editNote(thread: Thread, id: number, body: string): Promise<void>;
  setLabels(thread: Thread, add: readonly Label[], remove: readonly Label[]): Promise<void>;
}
