// One entry from the body of an issue that was made with an issue form of GitHub or Forgejo: “### Name”, and below it the answer.

import { ImportError, type ImportField, type RawEntry } from './entry.ts';
import { fieldOfHeader } from './headers.ts';

export function readIssue(text: string, map: ReadonlyMap<string, ImportField>, notes: string[]): RawEntry[] {
  const parts = text.replaceAll('\r\n', '\n').split(/^#{2,3} +(.+)$/m);
  if (parts.length < 3) throw new ImportError('This is no issue made with a form: it has no heading such as “### Name”.');
  const values: RawEntry['values'] = {};
  let fault: string | undefined;
  for (let at = 1; at < parts.length; at += 2) {
    const heading = (parts[at] ?? '').trim();
    const answer = (parts[at + 1] ?? '').trim();
    if (/^- \[ \] /m.test(answer)) fault ??= `A box under “${heading}” is not ticked.`;
    if (answer === '' || /^_no response_$/i.test(answer) || /^- \[[ xX]\] /m.test(answer)) continue;
    const field = fieldOfHeader(heading, map);
    if (field === 'private') notes.push(`“${heading}” was not read and is never written: it looks private.`);
    else if (field === undefined) notes.push(`“${heading}” was not read: no field is known for it. --map can name one.`);
    else values[field] ??= answer.replace(/^```\w*\n|\n```$/g, '');
  }
  return [fault === undefined ? { where: 'the issue', values, doubts: [] } : { where: 'the issue', values, doubts: [], fault }];
}
