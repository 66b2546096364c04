// The routes of Forgejo beside those that it shares with GitHub: changed files, a request by its branches, and files in one commit.

import { createHash } from 'node:crypto';
import { hubRoute, requestJson } from './hub.ts';
import { pageOf, type Route } from './serve.ts';
import type { ForgeState } from './state.ts';

const shaOf = (text: string): string => createHash('sha1').update(text).digest('hex');

interface FileOperation {
  readonly operation: 'create' | 'update' | 'delete';
  readonly path: string;
  readonly content?: string;
  readonly sha?: string;
}

export function forgejoRoute(state: ForgeState): Route {
  const shared = hubRoute(state, 'forgejo');
  return (asked) => {
    const { method, path: whole, query, body } = asked;
    const path = whole.slice(`/repos/${state.repository}`.length);
    const changed = /^\/pulls\/(\d+)\/files$/.exec(path);
    if (changed) {
      const request = state.requests.find(({ number }) => number === Number(changed[1]));
      return request && { json: pageOf(state.pathsOf(request), query, 'limit').map((filename) => ({ filename, status: 'added' })) };
    }
    const between = /^\/pulls\/main\/(.+)$/.exec(path);
    if (between) {
      const request = state.requests.find(({ from, branch }) => from === state.repository && branch === between[1]);
      return request && { json: requestJson(state, request) };
    }
    if (path.startsWith('/branches/')) return state.branches.has(path.slice('/branches/'.length)) ? { json: { name: path } } : undefined;
    if (path === '/contents' && method === 'POST') {
      const branch = body.new_branch ?? body.branch;
      const files = new Map(body.new_branch ? [] : state.branches.get(branch));
      for (const { operation, path: file, content = '', sha } of body.files as FileOperation[]) {
        const before = files.get(file);
        if ((operation === 'create') !== (before === undefined)) return { status: 422, json: { message: `${file} is there, or is not` } };
        if (before !== undefined && sha !== shaOf(before)) return { status: 422, json: { message: 'sha does not match' } };
        if (operation === 'delete') files.delete(file);
        else files.set(file, Buffer.from(content, 'base64').toString('utf8'));
      }
      state.branches.set(branch, files);
      return { status: 201, json: { files: [] } };
    }
    if (path.startsWith('/contents/')) {
      const text = state.branches.get(query.get('ref') ?? '')?.get(path.slice('/contents/'.length));
      return text === undefined ? undefined : { json: { type: 'file', content: Buffer.from(text).toString('base64'), sha: shaOf(text) } };
    }
    return shared(asked);
  };
}
