// Serves data, feeds, badges, PDFs, share cards and pages at former addresses while a campaign is edited, each as it is asked for; a build
// writes them as files.

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Campaign } from '../core/model.ts';
import { documentCacheFolder } from '../outputs/cache/folder.ts';
import { contentTypeOf, type OutputKind, outputKindOf } from '../outputs/kinds.ts';
import { movedFiles } from '../outputs/moved/files.ts';
import { textOutputs } from '../outputs/texts.ts';
import { takeCampaign } from './service.ts';

/** Middleware of Astro's development server. Addresses of other things are left to the next. */
export function serveOutputs(request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): void {
  const { campaign } = takeCampaign();
  // Vite takes the base path off before middleware sees the address, but not for every kind of request.
  const asked = pathOf(request)
    .replace(new RegExp(`^${RegExp.escape(campaign?.basePath ?? '')}/`), '')
    .replace(/^\//, '');
  const kind = outputKindOf(asked);
  // A page has the address of its folder.
  const path = kind ? asked : `${asked}index.html`;
  if (!campaign) {
    next();
    return;
  }
  outputAt(campaign, path, kind)
    .then((pieces) => {
      if (!pieces) {
        next();
        return;
      }
      response.writeHead(200, { 'Content-Type': contentTypeOf(path) });
      for (const piece of pieces) response.write(piece);
      response.end();
    })
    // A document that cannot be set is no reason for the server to end.
    .catch((error: unknown) => (response.headersSent ? response.destroy() : next(error)));
}

async function outputAt(
  campaign: Campaign,
  path: string,
  kind: OutputKind | undefined,
): Promise<Iterable<string | Uint8Array> | undefined> {
  if (!kind?.isSet) return (kind ? textOutputs(campaign) : movedFiles(campaign)).find((file) => file.path === path)?.pieces();
  // The typesetter and its fonts are loaded only for anyone who looks at a document.
  const { documentAt } = await import('../outputs/documents.ts');
  const bytes = documentAt(campaign, `/${path}`, documentCacheFolder());
  return bytes && [bytes];
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split(/[?#]/, 1)[0] ?? '/';
}
