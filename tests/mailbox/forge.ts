// A forge with everything that a run needs: the repository over HTTP, by git itself, and the interface of Forgejo with the shapes of its description.

import { ForgeServer } from '../support/git-server.ts';
import { forgejoRoute } from '../automation/forge/forgejo.ts';
import { ForgeState } from '../automation/forge/state.ts';
import { gitText } from './support.ts';

export interface TestForge {
  readonly state: ForgeState;
  readonly url: string;
  /** Of the repository, for git. */
  readonly remote: string;
  /** How often its interface was asked. */
  readonly asked: () => number;
  readonly close: () => Promise<void>;
}

/** `folder` holds the bare repository `campaign/letter.git`. */
export async function startForge(folder: string): Promise<TestForge> {
  const state = new ForgeState();
  state.account = 'forgejo-actions';
  const route = forgejoRoute(state);
  const bare = `${folder}/campaign/letter.git`;
  const server = await ForgeServer.start({
    folder,
    api: (url, headers, method, sent) => {
      for (const name of gitText(bare, 'for-each-ref', '--format=%(refname:short)', 'refs/heads').trim().split('\n'))
        if (!state.branches.has(name)) state.branches.set(name, new Map());
      const path = url.pathname.replace('/api/v1', '').split('/').map(decodeURIComponent).join('/');
      const body = sent === '' ? undefined : JSON.parse(sent);
      const answered = route({ method, path, query: url.searchParams, body, headers: headers as Record<string, string | undefined> });
      return { status: answered?.status ?? (answered ? 200 : 404), body: answered ? (answered.json ?? '') : { message: 'Not Found' } };
    },
  });
  return {
    state,
    url: server.url,
    remote: `${server.url}/campaign/letter.git`,
    asked: () => server.asked.length,
    close: () => server.close(),
  };
}
