// What files hold, remembered until they are written again: every build of a process asks for the engine's, and they are hundreds.

import type { BigIntStats } from 'node:fs';
import { contentNow } from './tree.ts';

const known = new Map<string, { readonly stamp: string; readonly content: string }>();

/** In milliseconds before this process began. The clock of a file system may stand still for a moment, in which two writes have the same time. */
const settled = 3000;

/** As `contentNow`. For files that no campaign has: those of a long list would fill the memory. */
export function rememberedContent(path: string, stats: BigIntStats | undefined): string {
  if (!stats?.isFile()) return contentNow(path, stats);
  const stamp = `${stats.ctimeNs} ${stats.ino} ${stats.size}`;
  const before = known.get(path);
  if (before?.stamp === stamp) return before.content;
  const content = contentNow(path, stats);
  if (Number(stats.ctimeMs) < performance.timeOrigin - settled) known.set(path, { stamp, content });
  return content;
}
