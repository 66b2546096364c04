// The routes that GitHub and Forgejo share, with the shapes that their documentation gives.

import type { Answered, Asked, Route } from './serve.ts';
import { pageOf } from './serve.ts';
import type { ForgeState, StoredIssue, StoredNote, StoredRequest } from './state.ts';

export type HubKind = 'github' | 'forgejo';

const labelId = (name: string): number => [...name].reduce((sum, character) => sum * 3 + (character.codePointAt(0) ?? 0), 7) % 100_000;
const labelOf = (name: string) => ({ id: labelId(name), name });

export function requestJson(state: ForgeState, request: StoredRequest) {
  const [owner = ''] = request.from.split('/');
  return {
    number: request.number,
    state: request.state === 'open' ? 'open' : 'closed',
    merged_at: request.state === 'merged' ? request.updated : null,
    title: request.title,
    body: request.body === '' ? null : request.body,
    user: { login: owner },
    head: { ref: request.branch, sha: request.head, repo: { full_name: request.from, owner: { login: owner } } },
    base: { ref: request.base, sha: 'b'.repeat(40), repo: { full_name: state.repository } },
    labels: request.labels.map(labelOf),
    html_url: `${state.pages}/${state.repository}/pull/${request.number}`,
    updated_at: request.updated,
  };
}

export function issueJson(state: ForgeState, issue: StoredIssue) {
  return {
    number: issue.number,
    state: issue.state,
    title: issue.title,
    body: issue.body,
    user: { login: issue.author },
    created_at: issue.created,
    updated_at: issue.created,
    labels: issue.labels.map(labelOf),
    html_url: `${state.pages}/${state.repository}/issues/${issue.number}`,
  };
}

const noteJson = ({ id, author, body }: StoredNote) => ({ id, body, user: { login: author } });

export function hubRoute(state: ForgeState, kind: HubKind): Route {
  const size = kind === 'github' ? 'per_page' : 'limit';
  return (asked) => {
    const root = `/repos/${state.repository}`;
    if (!asked.path.startsWith(root)) return undefined;
    const path = asked.path.slice(root.length);
    const { method, query, body } = asked;
    if (path === '' && method === 'GET') return { json: { default_branch: 'main', full_name: state.repository } };
    if (path === '/labels') return labelRoute(state, asked, size);
    if (path === '/pulls' && method === 'POST') return propose(state, body);
    if (path === '/pulls') return { json: pageOf(listRequests(state, query), query, size).map((request) => requestJson(state, request)) };
    const pull = /^\/pulls\/(\d+)$/.exec(path);
    if (pull) return oneRequest(state, Number(pull[1]), asked);
    if (path === '/issues' && method === 'POST') {
      const issue = state.addIssue({ title: body.title, body: body.body, author: state.account });
      return { status: 201, json: issueJson(state, issue) };
    }
    if (path === '/issues') return { json: pageOf(listIssues(state, query, kind), query, size) };
    return threadRoute(state, path, asked, kind, size);
  };
}

function labelRoute(state: ForgeState, { method, query, body }: Asked, size: 'per_page' | 'limit'): Answered {
  if (method === 'GET') return { json: pageOf(state.labels, query, size).map(labelOf) };
  if (state.labels.includes(body.name))
    return { status: 422, json: { message: 'Validation Failed', errors: [{ code: 'already_exists' }] } };
  state.labels.push(body.name);
  return { status: 201, json: labelOf(body.name) };
}

function propose(state: ForgeState, body: { title: string; body: string; head: string; base: string }): Answered {
  if (!state.mayPropose) return { status: 403, json: { message: 'GitHub Actions is not permitted to create or approve pull requests.' } };
  if (!state.branches.has(body.head)) return { status: 422, json: { message: 'Validation Failed' } };
  const request = state.addRequest({ title: body.title, body: body.body, from: state.repository, branch: body.head, base: body.base });
  return { status: 201, json: requestJson(state, request) };
}

function listRequests(state: ForgeState, query: URLSearchParams): StoredRequest[] {
  const head = query.get('head');
  return state.requests.filter(
    ({ state: is, from, branch }) =>
      (query.get('state') === 'all' || is === 'open') && (head === null || head === `${from.split('/')[0]}:${branch}`),
  );
}

function oneRequest(state: ForgeState, number: number, { method, body }: Asked): Answered | undefined {
  const request = state.requests.find((one) => one.number === number);
  if (!request) return undefined;
  if (method === 'PATCH') Object.assign(request, body);
  return { json: requestJson(state, request) };
}

function listIssues(state: ForgeState, query: URLSearchParams, kind: HubKind): unknown[] {
  const label = query.get('labels');
  const by = query.get(kind === 'github' ? 'creator' : 'created_by');
  const issues = state.issues
    .filter(
      (issue) =>
        (query.get('state') === 'all' || issue.state === 'open') &&
        (label === null || issue.labels.includes(label)) &&
        (by === null || issue.author === by),
    )
    .map((issue) => issueJson(state, issue));
  // GitHub lists requests among the issues.
  const requests =
    kind === 'github'
      ? state.requests.map((request) => ({ ...requestJson(state, request), pull_request: {}, created_at: request.updated }))
      : [];
  return [...issues, ...requests];
}

function threadRoute(
  state: ForgeState,
  path: string,
  { method, query, body }: Asked,
  kind: HubKind,
  size: 'per_page' | 'limit',
): Answered | undefined {
  const edit = /^\/issues\/comments\/(\d+)$/.exec(path);
  if (edit && method === 'PATCH') {
    const note = state.notes.find(({ id }) => id === Number(edit[1]));
    if (note) note.body = body.body;
    return note && { json: noteJson(note) };
  }
  const [, given, rest = ''] = /^\/issues\/(\d+)(\/.*)?$/.exec(path) ?? [];
  const number = Number(given);
  const thread = state.issues.find((one) => one.number === number) ?? state.requests.find((one) => one.number === number);
  if (!thread) return undefined;
  if (rest === '/comments' && method === 'GET')
    return {
      json: pageOf(
        state.notes.filter((note) => note.thread === String(number)),
        query,
        size,
      ).map(noteJson),
    };
  if (rest === '/comments') return { status: 201, json: noteJson(state.addNote(String(number), body.body)) };
  if (rest === '/labels') {
    const names = kind === 'github' ? body.labels : body.labels.map((id: number) => state.labels.find((name) => labelId(name) === id));
    thread.labels = [...new Set([...thread.labels, ...names])];
    return { json: thread.labels.map(labelOf) };
  }
  const off = /^\/labels\/(.+)$/.exec(rest);
  if (off && method === 'DELETE') {
    const name = kind === 'github' ? off[1] : state.labels.find((one) => String(labelId(one)) === off[1]);
    thread.labels = thread.labels.filter((one) => one !== name);
    return { json: [] };
  }
  if (rest !== '' || !('created' in thread)) return undefined;
  if (method === 'PATCH') Object.assign(thread, body);
  return { json: issueJson(state, thread) };
}
