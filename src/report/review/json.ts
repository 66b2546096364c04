// A review for programs. Addresses of authors stay out of it: it may be kept or posted where everyone reads.

import type { Review } from '../../review/review.ts';
import type { ReviewedRequest } from '../../review/sort/reviewed.ts';
import { printableJson, problemJson } from '../json.ts';
import { changesJson } from '../signature-changes.ts';

export function reviewJson({ remote, branch, base, requests, assumptions, merge }: Review): string {
  const summary: Record<string, number> = {};
  for (const { verdict } of requests) summary[verdict.kind] = (summary[verdict.kind] ?? 0) + 1;
  return printableJson({ remote, branch, base, assumptions, requests: requests.map(row), summary, ...(merge && { merge }) });
}

function row({ number, oid, title, author, commits, people, standsOn, files, verdict }: ReviewedRequest): object {
  const { kind, isFixable, whenFixed, asOneCommit, problems, fixes, signatures, changes, duplicates, translations, questions, notes } =
    verdict;
  return {
    number,
    verdict: kind,
    isFixable,
    ...(whenFixed !== undefined && { whenFixed }),
    ...(asOneCommit !== undefined && { asOneCommit }),
    head: oid,
    title,
    author: { name: author.name, ...(author.handle !== undefined && { handle: author.handle }) },
    commits,
    people,
    standsOn,
    files: files.map(({ path, before, after }) => ({ path, change: before ? (after ? 'changed' : 'removed') : 'added' })),
    signatures,
    ...changesJson(changes),
    problems: problems.map(problemJson),
    fixes: fixes.map(({ path, newPath, what }) => ({ path, newPath, what })),
    duplicates,
    translations,
    questions,
    notes,
  };
}
