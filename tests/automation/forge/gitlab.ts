// The routes of GitLab, version 4, with the shapes that its documentation gives.

import { type Answered, type Asked, pageOf, type Route } from './serve.ts';
import type { ForgeState, StoredIssue, StoredRequest } from './state.ts';

export function gitlabRoute(state: ForgeState): Route {
  return (asked) => {
    const { method, path: whole, query, body } = asked;
    if (whole === '/user')
      return asked.headers['private-token']
        ? { json: { username: state.account } }
        : { status: 401, json: { message: '401 Unauthorized' } };
    if (!whole.startsWith('/projects/77')) return undefined;
    const path = whole.slice('/projects/77'.length);
    if (path === '') return { json: { default_branch: 'main' } };
    if (path === '/labels' && method === 'POST') {
      if (state.labels.includes(body.name)) return { status: 409, json: { message: 'Label already exists' } };
      state.labels.push(body.name);
      return { status: 201, json: { name: body.name } };
    }
    if (path.startsWith('/labels/')) return state.labels.includes(path.slice('/labels/'.length)) ? { json: { name: path } } : undefined;
    if (path === '/merge_requests' && method === 'POST') {
      const request = state.addRequest({ title: body.title, body: body.description, from: state.repository, branch: body.source_branch });
      return { status: 201, json: requestJson(state, request) };
    }
    if (path === '/merge_requests') {
      const branch = query.get('source_branch');
      const found = state.requests.filter(
        (request) => (query.get('state') === 'all' || request.state === 'open') && (branch === null || request.branch === branch),
      );
      return { json: pageOf(found, query, 'per_page').map((request) => requestJson(state, request)) };
    }
    if (path === '/issues' && method === 'POST') {
      const labels = String(body.labels ?? '').split(',');
      return {
        status: 201,
        json: issueJson(state, state.addIssue({ title: body.title, body: body.description, labels, author: state.account })),
      };
    }
    if (path === '/issues') {
      const label = query.get('labels');
      const by = query.get('author_username');
      const found = state.issues.filter(
        (issue) =>
          (query.get('state') === 'all' || issue.state === 'open') &&
          (label === null || issue.labels.includes(label)) &&
          (by === null || issue.author === by),
      );
      return { json: pageOf(found, query, 'per_page').map((issue) => issueJson(state, issue)) };
    }
    if (path === '/repository/commits' && method === 'POST') {
      if (body.force !== true && state.branches.has(body.branch)) return { status: 400, json: { message: 'A branch of this name exists' } };
      state.branches.set(
        body.branch,
        new Map(body.actions.map(({ file_path, content }: { file_path: string; content: string }) => [file_path, content])),
      );
      return { status: 201, json: { id: 'd'.repeat(40) } };
    }
    if (path.startsWith('/repository/files/')) {
      const text = state.branches.get(query.get('ref') ?? '')?.get(path.slice('/repository/files/'.length));
      return text === undefined ? undefined : { json: { content: Buffer.from(text).toString('base64'), encoding: 'base64' } };
    }
    return threadRoute(state, path, asked);
  };
}

function threadRoute(state: ForgeState, path: string, { method, query, body }: Asked): Answered | undefined {
  const [, kind, given, rest = ''] = /^\/(issues|merge_requests)\/(\d+)(\/.*)?$/.exec(path) ?? [];
  const number = Number(given);
  const issue = kind === 'issues' ? state.issues.find((one) => one.number === number) : undefined;
  const request = kind === 'merge_requests' ? state.requests.find((one) => one.number === number) : undefined;
  const thread = issue ?? request;
  if (!thread) return undefined;
  const key = `${kind} ${number}`;
  const noteJson = ({ id, author, body: text }: { id: number; author: string; body: string }) => ({
    id,
    body: text,
    author: { username: author },
  });
  if (rest === '/notes' && method === 'GET')
    return {
      json: pageOf(
        state.notes.filter((note) => note.thread === key),
        query,
        'per_page',
      ).map(noteJson),
    };
  if (rest === '/notes') return { status: 201, json: noteJson(state.addNote(key, body.body)) };
  const edit = /^\/notes\/(\d+)$/.exec(rest);
  if (edit && method === 'PUT') {
    const note = state.notes.find(({ id }) => id === Number(edit[1]));
    if (note) note.body = body.body;
    return note && { json: noteJson(note) };
  }
  if (rest === '/diffs' && request)
    return { json: pageOf(state.pathsOf(request), query, 'per_page').map((one) => ({ old_path: one, new_path: one })) };
  if (rest !== '') return undefined;
  if (method === 'PUT') {
    if (body.description !== undefined) thread.body = body.description;
    if (body.state_event) thread.state = body.state_event === 'close' ? 'closed' : 'open';
    const off = String(body.remove_labels ?? '').split(',');
    const on = String(body.add_labels ?? '')
      .split(',')
      .filter((name) => name !== '');
    thread.labels = [...new Set([...thread.labels.filter((name) => !off.includes(name)), ...on])];
  }
  return { json: issue ? issueJson(state, issue) : requestJson(state, thread as StoredRequest) };
}

function requestJson(state: ForgeState, request: StoredRequest) {
  return {
    iid: request.number,
    state: request.state === 'open' ? 'opened' : request.state,
    sha: request.head,
    target_branch: request.base,
    source_branch: request.branch,
    source_project_id: request.from === state.repository ? 77 : 99,
    target_project_id: 77,
    labels: request.labels,
    description: request.body,
    web_url: `https://forge.example/${state.repository}/-/merge_requests/${request.number}`,
    updated_at: request.updated,
  };
}

function issueJson(state: ForgeState, issue: StoredIssue) {
  return {
    iid: issue.number,
    state: issue.state === 'open' ? 'opened' : 'closed',
    title: issue.title,
    description: issue.body,
    author: { username: issue.author },
    created_at: issue.created,
    updated_at: issue.created,
    labels: issue.labels,
    web_url: `https://forge.example/${state.repository}/-/issues/${issue.number}`,
  };
}
