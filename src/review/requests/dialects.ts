// How each forge is asked for its open requests: the address of a page of them, the token's header, and what an answer holds.

import { z } from 'zod';
import type { Forge } from '../../forge/pages.ts';
import type { ForgeRequest } from './forge-request.ts';

export interface Dialect {
  /** Names of variables that may hold a token, the first that is set counts. */
  readonly tokens: readonly string[];
  /** Requests on a page. */
  readonly perPage: number;
  address(page: URL, number: number): string;
  header(token: string): readonly [string, string];
  readonly answer: z.ZodType<ForgeRequest[]>;
}

const text = (longest: number) => z.string().transform((value) => value.slice(0, longest));
const number = z.int().positive().max(999_999_999);

/** GitHub and Forgejo answer in the same words. */
const pulls = z
  .array(
    z.object({
      number,
      title: text(300),
      draft: z.boolean().nullish(),
      user: z.object({ login: text(100) }).nullish(),
      base: z.object({ ref: text(300) }),
    }),
  )
  .transform((all) =>
    all.map(({ number, title, draft, user, base }) => ({
      number,
      title,
      author: user?.login ?? '',
      branch: base.ref,
      isDraft: draft === true,
    })),
  );

const mergeRequests = z
  .array(
    z.object({
      iid: number,
      title: text(300),
      draft: z.boolean().nullish(),
      author: z.object({ username: text(100) }).nullish(),
      target_branch: text(300),
    }),
  )
  .transform((all) =>
    all.map(({ iid, title, draft, author, target_branch }) => ({
      number: iid,
      title,
      author: author?.username ?? '',
      branch: target_branch,
      isDraft: draft === true,
    })),
  );

export const dialects: Readonly<Record<Forge, Dialect>> = {
  github: {
    tokens: ['GITHUB_TOKEN', 'GH_TOKEN'],
    perPage: 100,
    address: (page, at) => {
      const root = page.hostname === 'github.com' ? 'https://api.github.com' : `${page.origin}/api/v3`;
      return `${root}/repos/${lastTwo(page)}/pulls?state=open&sort=created&direction=asc&per_page=100&page=${at}`;
    },
    header: (token) => ['authorization', `Bearer ${token}`],
    answer: pulls,
  },
  gitlab: {
    tokens: ['GITLAB_TOKEN'],
    perPage: 100,
    address: (page, at) =>
      `${page.origin}/api/v4/projects/${encodeURIComponent(decoded(page.pathname).replace(/^\/+/, ''))}/merge_requests?state=opened&order_by=created_at&sort=asc&per_page=100&page=${at}`,
    header: (token) => ['private-token', token],
    answer: mergeRequests,
  },
  forgejo: {
    tokens: ['FORGEJO_TOKEN', 'GITEA_TOKEN'],
    perPage: 50,
    // A Forgejo may live below a path of its host.
    address: (page, at) =>
      `${page.origin}${page.pathname.split('/').slice(0, -2).join('/')}/api/v1/repos/${lastTwo(page)}/pulls?state=open&sort=oldest&limit=50&page=${at}`,
    header: (token) => ['authorization', `token ${token}`],
    answer: pulls,
  },
};

/** Owner and name of the repository. */
function lastTwo({ pathname }: URL): string {
  return pathname
    .split('/')
    .slice(-2)
    .map((part) => encodeURIComponent(decoded(part)))
    .join('/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
