// A forge of our own on this machine, with the part of Gitea's interface that a review uses, over real repositories: what it is asked and what it
// answers has the shapes of Gitea's published description (see forge.md), and nothing else of Gitea is in it.

import { type ApiAnswer, ForgeServer } from '../../tests/support/git-server.ts';
import { git } from '../fast-import.ts';

export interface MockRequest {
  readonly number: number;
  readonly title: string;
  readonly account: string;
  state: 'open' | 'closed';
  merged: boolean;
  readonly comments: { readonly id: number; readonly body: string; readonly user: { readonly login: string } }[];
}

export interface MockForge {
  readonly url: string;
  readonly requests: ReadonlyMap<number, MockRequest>;
  close(): Promise<void>;
}

/** `folder` has the bare repository `org/letter.git`. Whoever has the token may do everything. */
export async function startMockForge(
  folder: string,
  requests: readonly Omit<MockRequest, 'comments' | 'merged'>[],
  token: string,
): Promise<MockForge> {
  const repository = `${folder}/org/letter.git`;
  const all = new Map(requests.map((one): [number, MockRequest] => [one.number, { ...one, merged: false, comments: [] }]));
  const root = '/api/v1/repos/org/letter';
  let [tip, notes, detects] = ['', 0, false];
  /** As the setting “Auto-detect manual merge” has it, once a branch was pushed. */
  const detect = (): void => {
    const now = git(repository, ['rev-parse', 'main']).trim();
    if (now === tip || !detects) return;
    tip = now;
    const there = new Set(git(repository, ['rev-list', 'main']).split('\n'));
    for (const line of git(repository, ['for-each-ref', '--format=%(objectname) %(refname)', 'refs/pull']).split('\n')) {
      const [head = '', ref = ''] = line.split(' ');
      const one = all.get(Number(ref.split('/')[2]));
      if (one?.state === 'open' && there.has(head)) Object.assign(one, { state: 'closed', merged: true });
    }
  };
  const shown = ({ number, title, account, state, merged }: MockRequest) => ({
    id: number,
    number,
    title,
    body: '',
    state,
    merged,
    draft: false,
    user: { login: account },
    head: { ref: `refs/pull/${number}/head`, sha: git(repository, ['rev-parse', `refs/pull/${number}/head`]).trim(), repo: null },
    base: { ref: 'main' },
    labels: [],
    html_url: `${server.url}/org/letter/pulls/${number}`,
    updated_at: '2026-11-30T00:00:00Z',
  });
  const answer = (url: URL, given: string | undefined, method: string, sent: string): ApiAnswer => {
    if (given !== `token ${token}`) return { status: 401, body: { message: 'token is required' } };
    const path = url.pathname.slice(root.length);
    const body = sent === '' ? {} : (JSON.parse(sent) as { state?: 'open' | 'closed'; body?: string; autodetect_manual_merge?: boolean });
    const page = <Item>(items: readonly Item[]): readonly Item[] => {
      const [limit, number] = [Number(url.searchParams.get('limit') ?? 30), Number(url.searchParams.get('page') ?? 1)];
      return items.slice((number - 1) * Math.min(50, limit), number * Math.min(50, limit));
    };
    detect();
    if (path === '' && method === 'PATCH') detects = body.autodetect_manual_merge ?? detects;
    if (path === '') return { body: { full_name: 'org/letter', default_branch: 'main', autodetect_manual_merge: detects } };
    if (path === '/pulls') {
      const open = page([...all.values()].filter(({ state }) => state === (url.searchParams.get('state') ?? 'open')));
      return { body: open.map((one) => ({ ...shownShort(one) })) };
    }
    const [, , number, what] = path.split('/');
    const one = all.get(Number(number));
    if (!one) return { status: 404, body: { message: 'Not Found' } };
    if (path.startsWith('/pulls/') && method === 'PATCH') {
      one.state = body.state ?? one.state;
      return { status: 201, body: shown(one) };
    }
    if (path.startsWith('/pulls/')) return { body: shown(one) };
    if (what === 'comments' && method === 'POST') {
      const note = { id: ++notes, body: body.body ?? '', user: { login: 'office' } };
      one.comments.push(note);
      return { status: 201, body: note };
    }
    if (what === 'comments') return { body: page(one.comments) };
    return { status: 404, body: { message: 'Not Found' } };
  };
  const shownShort = ({ number, title, account, state }: MockRequest) => ({
    number,
    title,
    state,
    draft: false,
    user: { login: account },
    base: { ref: 'main' },
  });
  const server = await ForgeServer.start({ folder, api: (url, headers, method, sent) => answer(url, headers.authorization, method, sent) });
  return { url: server.url, requests: all, close: () => server.close() };
}
