// The routes of GitHub beside those that it shares with Forgejo: comparisons, files, and git’s own objects.

import { createHash } from 'node:crypto';
import { hubRoute } from './hub.ts';
import type { Route } from './serve.ts';
import type { ForgeState } from './state.ts';

const shaOf = (text: string): string => createHash('sha1').update(text).digest('hex');

export function githubRoute(state: ForgeState): Route {
  const shared = hubRoute(state, 'github');
  const trees = new Map<string, Map<string, string>>();
  return (asked) => {
    const { method, path: whole, query, body } = asked;
    const path = whole.slice(`/repos/${state.repository}`.length);
    const comparison = /^\/compare\/([^/]+)\.\.\.([0-9a-f]{40})$/.exec(path);
    if (comparison) {
      const request = state.requests.find(({ head }) => head === comparison[2]);
      return request && { json: { total_commits: 1, files: state.pathsOf(request).map((filename) => ({ filename, status: 'added' })) } };
    }
    if (path === '/git/ref/heads/main') return { json: { ref: 'refs/heads/main', object: { sha: 'b'.repeat(40), type: 'commit' } } };
    if (path.startsWith('/git/ref/heads/')) {
      const branch = path.slice('/git/ref/heads/'.length);
      return state.branches.has(branch) ? { json: { ref: `refs/heads/${branch}`, object: { sha: shaOf(branch) } } } : undefined;
    }
    if (path === `/git/commits/${'b'.repeat(40)}`) return { json: { sha: 'b'.repeat(40), tree: { sha: 'c'.repeat(40) } } };
    if (path === '/git/trees' && method === 'POST') {
      const files = new Map<string, string>(body.tree.map(({ path: file, content }: { path: string; content: string }) => [file, content]));
      const sha = shaOf(JSON.stringify(body));
      trees.set(sha, files);
      return { status: 201, json: { sha } };
    }
    if (path === '/git/commits' && method === 'POST') return { status: 201, json: { sha: body.tree } };
    if (path === '/git/refs' && method === 'POST') {
      state.branches.set(body.ref.slice('refs/heads/'.length), trees.get(body.sha) ?? new Map());
      return { status: 201, json: { ref: body.ref, object: { sha: body.sha } } };
    }
    if (path.startsWith('/git/refs/heads/') && method === 'PATCH') {
      state.branches.set(path.slice('/git/refs/heads/'.length), trees.get(body.sha) ?? new Map());
      return { json: { object: { sha: body.sha } } };
    }
    if (path.startsWith('/contents/')) {
      const text = state.branches.get(query.get('ref') ?? '')?.get(path.slice('/contents/'.length));
      return text === undefined
        ? undefined
        : { json: { type: 'file', encoding: 'base64', content: Buffer.from(text).toString('base64'), sha: shaOf(text) } };
    }
    return shared(asked);
  };
}
