// Serves data, feeds and badges while a campaign is edited; a build writes them as files.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { textOutputs } from '../outputs/texts.ts';
import { takeCampaign } from './service.ts';

const types: Readonly<Record<string, string>> = {
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/atom+xml; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Middleware of Astro's development server. Addresses of other things are left to the next. */
export function serveTextOutputs(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const type = types[extname(pathOf(request))];
  const { campaign } = takeCampaign();
  // Vite takes the base path off before middleware sees the address, but not for every kind of request.
  const path = pathOf(request)
    .replace(new RegExp(`^${RegExp.escape(campaign?.basePath ?? '')}/`), '')
    .replace(/^\//, '');
  const found = type && campaign ? textOutputs(campaign).find((file) => file.path === path) : undefined;
  if (!found || !type) {
    next();
    return;
  }
  response.writeHead(200, { 'Content-Type': type });
  for (const piece of found.pieces()) response.write(piece);
  response.end();
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split(/[?#]/, 1)[0] ?? '/';
}
