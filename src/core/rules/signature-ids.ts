// A signatory's id is the name of its file, so within a letter no two files share one, whatever folders they lie in.

import type { CampaignRule } from './campaign-rule.ts';

export const checkSignatureIds: CampaignRule = ({ files, signatures }, report) => {
  const seen = new Map<string, string>();
  const single = new Map<string, string>();
  for (const { path, place } of files) {
    if (place.kind !== 'signature' && place.kind !== 'signature-list') continue;
    const key = `${place.letter}/${place.id.toLowerCase()}`;
    if (place.kind === 'signature') single.set(key, path);
    const other = seen.get(key);
    if (other === undefined) seen.set(key, path);
    else if (other.toLowerCase() !== path.toLowerCase())
      report.add('file-collision', path, {
        message: `${path} and ${other} have the same name in two folders. The name is the address of the signature.`,
        hint: 'If both are the same signature, remove one. Otherwise rename one.',
        also: [other],
      });
  }
  // A row of a list is called by the list's name and its number.
  for (const { id, letter, file } of signatures) {
    const path = single.get(`${letter}/${id.toLowerCase()}`);
    if (path === undefined || file.place.kind !== 'signature-list') continue;
    report.add('file-collision', path, {
      message: `${path} has the name that a row of ${file.path} gets from its number: “${id}”. The name is the address of the signature.`,
      hint: 'Rename this file.',
      also: [file.path],
    });
  }
};
