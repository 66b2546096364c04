// The files of a campaign from a list of paths instead of a walk: a commit of git, or a part of it. Finds what a walk would.

import type { Report } from '../report.ts';
import { campaignFolders, isIgnored } from './kinds.ts';
import { checkFolderName } from './names.ts';
import { type CampaignFile, checkEntryName, type FoundFile, placeFiles, reportType } from './tree.ts';

export interface ListedEntry extends FoundFile {
  /** A submodule is an empty folder to anyone who did not fetch it. */
  readonly type: 'file' | 'link' | 'submodule';
}

const folders: ReadonlySet<string> = new Set(campaignFolders);

/** Whether a path lies where files of a campaign may lie. */
export function isInCampaign(path: string): boolean {
  if (path.startsWith('signatories/')) return true;
  const slash = path.indexOf('/');
  return folders.has(slash === -1 ? path : path.slice(0, slash));
}

/** Lists entries in the order of their paths, and reports those that cannot belong to a campaign. Entries outside its folders are left out. */
export function listEntries(entries: Iterable<ListedEntry>, report: Report): CampaignFile[] {
  /** Whether a folder may be looked into. A bad name is reported once, however much lies below it. */
  const opened = new Map<string, boolean>();
  const isOpen = (folder: string): boolean => {
    const slash = folder.lastIndexOf('/');
    if (slash === -1) return true;
    let open = opened.get(folder);
    if (open === undefined) {
      const name = folder.slice(slash + 1);
      open =
        isOpen(folder.slice(0, slash)) &&
        (isIgnored(folder) || checkEntryName(name, folder, report)) &&
        checkFolderName(name, folder, report);
      opened.set(folder, open);
    }
    return open;
  };
  const found: FoundFile[] = [];
  for (const { path, size, type } of entries) {
    if (!isInCampaign(path)) continue;
    const slash = path.lastIndexOf('/');
    if (slash !== -1 && !isOpen(path.slice(0, slash))) continue;
    if (slash !== -1 && !isIgnored(path) && !checkEntryName(path.slice(slash + 1), path, report)) continue;
    if (type === 'submodule' || (type === 'file' && isIgnored(path))) continue;
    // A file in the place of a folder of the campaign.
    if (type === 'link' || slash === -1) reportType(path, type === 'link' ? 'link' : 'other', report);
    else found.push({ path, size });
  }
  return placeFiles(found, report);
}
