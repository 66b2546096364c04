// What is known of each forge before it is asked anything: how it is recognised, what it calls things, where its pages are.
// What each does is in docs/decisions/0008-sign-page.md. Runs in browsers too.

import type { ForgeKind } from '../core/schema/site.ts';

export type { ForgeKind };

/** How a forge names requests for changes, and where it keeps them. */
export interface RequestStyle {
  readonly name: string;
  /** Before a number. GitLab takes #12 for an issue. */
  readonly mark: '#' | '!';
  /** Below it git finds their heads, by their numbers. */
  readonly refs: string;
  /** Their pages, below that of the repository. */
  readonly pages: string;
  /** Whether a trial merge is kept of what is open and can be merged, and of nothing else. */
  readonly keepsTrialMerges: boolean;
}

/** GitHub leads from /pull/ to its requests, Forgejo from /pulls/ and from /pull/. */
export const pullRequests: RequestStyle = {
  name: 'pull request',
  mark: '#',
  refs: 'refs/pull/',
  pages: '/pull/',
  keepsTrialMerges: true,
};
const mergeRequests: RequestStyle = {
  name: 'merge request',
  mark: '!',
  refs: 'refs/merge-requests/',
  pages: '/-/merge_requests/',
  keepsTrialMerges: false,
};

export interface ForgeFacts {
  /** Well-known hosts, and what people call them. An account has a page there at `host/name`. */
  readonly hosts: Readonly<Record<string, string>>;
  /** What the names of other hosts begin with. */
  readonly prefixes: readonly string[];
  readonly requests: RequestStyle;
  /** The buttons that follow on its page for a new file, in English. */
  readonly buttons: { readonly propose: string; readonly request: string };
  /** Addresses below the repository’s: `place` is a branch, or a branch and a path. */
  readonly newFile: (place: string, name: string) => string;
  /** The parameter that fills the text in; undefined where none does, and people paste it. */
  readonly newFileText: string | undefined;
  readonly editFile: (place: string) => string;
  /** Makes the copy that it wants before a file can be proposed; undefined where it makes one by itself. */
  readonly fork: string | undefined;
  /** Whether the page for a new file opens only in a copy of one’s own. */
  readonly isOpenInCopiesOnly: boolean;
}

export const forges: Readonly<Record<ForgeKind, ForgeFacts>> = {
  github: {
    hosts: { 'github.com': 'GitHub' },
    prefixes: [],
    requests: pullRequests,
    buttons: { propose: 'Propose changes', request: 'Create pull request' },
    newFile: (branch, name) => `/new/${branch}?filename=${name}`,
    newFileText: 'value',
    editFile: (place) => `/edit/${place}`,
    fork: undefined,
    isOpenInCopiesOnly: false,
  },
  gitlab: {
    hosts: { 'gitlab.com': 'GitLab' },
    prefixes: ['gitlab.'],
    requests: mergeRequests,
    buttons: { propose: 'Commit changes', request: 'Create merge request' },
    newFile: (branch, name) => `/-/new/${branch}?file_name=${name}`,
    newFileText: undefined,
    editFile: (place) => `/-/edit/${place}`,
    fork: '/-/forks/new',
    isOpenInCopiesOnly: false,
  },
  forgejo: {
    hosts: { 'codeberg.org': 'Codeberg' },
    prefixes: ['forgejo.', 'gitea.'],
    requests: pullRequests,
    buttons: { propose: 'Commit changes', request: 'New pull request' },
    newFile: (branch, name) => `/_new/${branch}/?filename=${name}`,
    newFileText: 'value',
    editFile: (place) => `/_edit/${place}`,
    fork: '/fork',
    isOpenInCopiesOnly: true,
  },
};

export const forgeKinds = Object.keys(forges) as readonly ForgeKind[];
export const requestStyles: readonly RequestStyle[] = [mergeRequests, pullRequests];
