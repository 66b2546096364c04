// What a forge of the tests holds: one repository with files, branches, requests, issues, comments and labels.

import type { Answered, Asked } from './serve.ts';

export interface StoredRequest {
  number: number;
  state: 'open' | 'closed' | 'merged';
  head: string;
  /** `owner/name` of where it comes from. */
  from: string;
  branch: string;
  base: string;
  title: string;
  body: string;
  labels: string[];
  /** What the forge lists; of our own branches they follow from the branch. */
  paths: string[];
  updated: string;
}

export interface StoredIssue {
  number: number;
  state: 'open' | 'closed';
  title: string;
  body: string;
  author: string;
  created: string;
  labels: string[];
}

export interface StoredNote {
  id: number;
  thread: string;
  author: string;
  body: string;
}

export class ForgeState {
  readonly repository = 'campaign/letter';
  /** Where its pages are. */
  pages = 'https://forge.example';
  /** As whom the token of the automation acts. */
  account = 'github-actions[bot]';
  /** Files by branch; a branch is what differs from the default one. */
  readonly branches = new Map<string, Map<string, string>>();
  readonly requests: StoredRequest[] = [];
  readonly issues: StoredIssue[] = [];
  readonly notes: StoredNote[] = [];
  readonly labels: string[] = [];
  /** Whether the forge lets the automation open requests. */
  mayPropose = true;
  /** What it refuses besides, as forges do now and then. */
  refuse: ((asked: Asked) => Answered | undefined) | undefined;
  #next = 1;

  number(): number {
    return this.#next++;
  }

  addRequest(given: Partial<StoredRequest>): StoredRequest {
    const number = given.number ?? this.number();
    const request: StoredRequest = {
      number,
      state: 'open',
      head: String(number).padStart(40, 'a'),
      from: 'stranger/letter',
      branch: 'patch-1',
      base: 'main',
      title: 'Sign',
      body: '',
      labels: [],
      paths: ['signatories/a/bo.yaml'],
      updated: '2026-11-24T10:00:00Z',
      ...given,
    };
    this.#next = Math.max(this.#next, number + 1);
    this.requests.push(request);
    return request;
  }

  addIssue(given: Partial<StoredIssue>): StoredIssue {
    const number = given.number ?? this.number();
    const issue: StoredIssue = {
      number,
      state: 'open',
      title: 'Signature: Bo',
      body: '',
      author: 'bo',
      created: '2026-11-24T10:00:00Z',
      labels: [],
      ...given,
    };
    this.#next = Math.max(this.#next, number + 1);
    this.issues.push(issue);
    return issue;
  }

  addNote(thread: string, body: string, author = this.account): StoredNote {
    const note = { id: 1000 + this.notes.length, thread, author, body };
    this.notes.push(note);
    return note;
  }

  /** The paths of a request: of our own branch what it holds. */
  pathsOf(request: StoredRequest): string[] {
    const own = request.from === this.repository ? this.branches.get(request.branch) : undefined;
    return own ? [...own.keys()] : request.paths;
  }
}
