// Which names are free: in a folder, without regard to case, and among the signatures of a letter, whose names are their addresses.

import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf } from '../core/files/kinds.ts';
import type { CampaignFile } from '../core/files/tree.ts';

export interface Places {
  /** The path that is in the way of a file’s new one; undefined where it is free. */
  findObstacle(from: string, to: string): string | undefined;
}

export function placesIn(root: string, files: readonly CampaignFile[]): Places {
  const entries = new Map<string, Map<string, string>>();
  const inFolder = (folder: string): Map<string, string> => {
    let names = entries.get(folder);
    if (!names) {
      names = new Map(namesIn(join(root, folder)).map((name) => [name.toLowerCase(), name]));
      entries.set(folder, names);
    }
    return names;
  };
  const ids = new Map<string, string>();
  const lists: { letter: string; id: string; path: string }[] = [];
  for (const { path, place } of files) {
    if (place.kind === 'signature' || place.kind === 'signature-list') ids.set(`${place.letter}/${place.id.toLowerCase()}`, path);
    if (place.kind === 'signature-list') lists.push({ letter: place.letter ?? '', id: place.id.toLowerCase(), path });
  }

  const findInFolders = (from: string, to: string): string | undefined => {
    const segments = to.split('/');
    for (let depth = 1; depth < segments.length; depth++) {
      const folder = segments.slice(0, depth).join('/');
      const wanted = segments[depth] ?? '';
      const there = inFolder(folder).get(wanted.toLowerCase());
      if (there === undefined) return undefined;
      const isSelf = `${folder}/${there}` === from;
      if (depth === segments.length - 1) return isSelf ? undefined : `${folder}/${there}`;
      if (there !== wanted) return `${folder}/${there}`;
    }
    return undefined;
  };

  const findAmongIds = (from: string, to: string): string | undefined => {
    const place = placeOf(to);
    if ('rule' in place || (place.kind !== 'signature' && place.kind !== 'signature-list')) return undefined;
    const id = place.id.toLowerCase();
    const other = ids.get(`${place.letter}/${id}`);
    if (other !== undefined && other !== from) return other;
    // A row of a list is called by the list’s name and its number.
    return lists.find((list) => list.letter === place.letter && id.startsWith(`${list.id}-`) && /^\d+$/.test(id.slice(list.id.length + 1)))
      ?.path;
  };

  return { findObstacle: (from, to) => findInFolders(from, to) ?? findAmongIds(from, to) };
}

function namesIn(folder: string): string[] {
  return lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];
}
