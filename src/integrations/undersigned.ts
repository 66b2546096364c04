// The Astro integration: gives Astro the campaign's address and files.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { campaignFolders } from '../core/files/kinds.ts';
import { engineRoot, packageFolders } from '../core/engine.ts';
import { textReport } from '../report/text.ts';
import { compiledPagesOf } from '../site/text-id.ts';
import { noteEvent, noteScript } from './edit-note.ts';
import { leadToBase } from './lead-to-base.ts';
import { offerLoaderService } from './loader.ts';
import { leaveOutPolicy } from './page-policy.ts';
import { ownComponents, ownComponentsModule } from './own-components.ts';
import { serveOutputs } from './serve-outputs.ts';
import { campaignRoot, takeCampaign } from './service.ts';

/** What Astro's configuration takes from the campaign: its address and its public files. */
export function campaignConfig(): { publicDir: string; site?: string; base?: string } {
  const { campaign } = takeCampaign();
  const publicDir = join(campaignRoot(), 'public');
  // A campaign with problems has no address; the content loader then says why, before a page is made.
  return campaign ? { publicDir, site: campaign.origin, base: campaign.basePath || '/' } : { publicDir };
}

export function undersigned(): AstroIntegration {
  const root = campaignRoot();
  const folders = campaignFolders.map((folder) => join(root, folder));
  let reloadPages = (): void => undefined;
  let tellPages = (_problem: string): void => undefined;
  let leadOn = (): void => undefined;
  return {
    name: 'undersigned',
    hooks: {
      'astro:config:setup': ({ config, updateConfig, injectScript, command }) => {
        // The engine, or the links to it that a build or `dev` has for itself (src/build/astro-root.ts).
        const astroRoot = fileURLToPath(config.root);
        leaveOutPolicy(command === 'dev');
        if (command === 'dev') injectScript('page', noteScript);
        offerLoaderService({
          mdxPages: (reload) => soundMdxPages(astroRoot, reload),
          folders,
          onChange: () => reloadPages(),
          note: unrecordedTexts,
          onProblem: (message) => tellPages(message),
        });
        updateConfig({
          vite: {
            plugins: [ownComponents(() => takeCampaign().campaign, astroRoot), resolveFromEngine(folders, astroRoot)],
            server: { fs: { allow: [root, engineRoot, astroRoot, ...packageFolders()] } },
          },
        });
      },
      'astro:server:setup': ({ server }) => {
        // Before what Astro itself puts first: to that, an address outside of the path is missing.
        const { basePath = '' } = takeCampaign().campaign ?? {};
        leadOn = () => void server.middlewares.stack.unshift({ route: '', handle: leadToBase(basePath) });
        server.middlewares.use('/__open-in-editor', ownPagesOnly);
        server.middlewares.use(serveOutputs);
        const { hot } = server.environments.client;
        let problem: string | undefined;
        const tell = (): void => {
          if (problem !== undefined) hot.send({ type: 'error', err: { ...shown, stack: problem } });
          else hot.send(noteEvent, { note: unrecordedTexts() ?? '' });
        };
        let names = namesNow();
        reloadPages = () => {
          problem = undefined;
          if (namesNow() !== names) forgetComponents(server);
          names = namesNow();
          hot.send({ type: 'full-reload' });
        };
        // Whoever edits looks at the browser; the terminal lies behind it. A page that is opened later says so, too.
        tellPages = (message) => {
          problem = message;
          tell();
        };
        hot.on('connection', tell);
      },
      'astro:server:start': () => leadOn(),
    },
  };
}

/** Which places of pages have a component. */
function namesNow(): string {
  return takeCampaign().campaign?.components.join() ?? '';
}

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** What a component says is followed by Vite itself; that one has come or gone is not. */
function forgetComponents({ environments }: Server): void {
  for (const { moduleGraph } of Object.values(environments)) {
    const module = moduleGraph.getModuleById(ownComponentsModule);
    if (module) moduleGraph.invalidateModule(module);
  }
}

/** Texts that are shown before they are recorded. */
function unrecordedTexts(): string | undefined {
  const found = takeCampaign().problems.filter(({ rule }) => rule === 'revision-text');
  return found.length === 0 ? undefined : textReport(found, { colour: false });
}

function soundMdxPages(astroRoot: string, reload: boolean) {
  const result = takeCampaign({ reload });
  if (!result.campaign)
    throw new Error(`The campaign has problems, so nothing was built.\n\n${textReport(result.problems, { colour: false })}`);
  const { campaign } = result;
  return compiledPagesOf(campaign).map(({ id, edition }) => ({
    id,
    edition,
    file: relative(astroRoot, join(campaign.root, edition.file)).replaceAll('\\', '/'),
  }));
}

/** Vite opens a file in an editor for whoever asks, and any page in a browser of this machine can ask; browsers say which one does. */
function ownPagesOnly(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  if (request.headers['sec-fetch-site'] === 'same-origin') next();
  else response.writeHead(403).end();
}

/** Astro takes this for HTML. What was found is shown as text: whoever sent the file may have written a part of it. */
const shown = { name: 'Undersigned', title: 'The campaign has problems', message: 'Behind this is the last state without problems.' };

/** MDX of a campaign imports the JSX runtime, which is installed beside the engine only. */
function resolveFromEngine(folders: readonly string[], astroRoot: string) {
  const require = createRequire(join(engineRoot, 'package.json'));
  return {
    name: 'undersigned:resolve-from-engine',
    enforce: 'pre' as const,
    async resolveId(
      this: { resolve: (id: string, importer: string, options: object) => Promise<unknown> },
      id: string,
      importer: string | undefined,
    ) {
      const isCampaigns = folders.some((folder) => importer?.startsWith(folder + sep));
      if (!isCampaigns || id.startsWith('.') || id.startsWith('/') || id.startsWith('\0')) return undefined;
      return (await this.resolve(id, join(astroRoot, 'astro.config.mjs'), { skipSelf: true })) ?? require.resolve(id);
    },
  };
}
