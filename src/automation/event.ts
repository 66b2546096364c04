// What a run was started by: the event file of GitHub and Forgejo. Only numbers, names and commits are read.

import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { sha } from '../forge/shapes.ts';

const maxBytes = 8 * 1024 * 1024;

/** A file that is not what it should be. */
export class EventError extends Error {}

const runSchema = z.object({
  workflow_run: z.object({
    event: z.string(),
    conclusion: z.string().nullable(),
    head_branch: z.string().nullable(),
    head_sha: sha,
    head_repository: z.object({ owner: z.object({ login: z.string() }) }).nullable(),
    html_url: z.string(),
  }),
});
const issueSchema = z.object({
  issue: z.object({ number: z.number().int(), pull_request: z.unknown().optional() }),
});

export type RunEvent = z.output<typeof runSchema>['workflow_run'];

export function readRunEvent(path: string): RunEvent {
  return read(path, runSchema, 'a finished run').workflow_run;
}

/**
 * Number of the issue that an event is about; undefined where it is a request, which Forgejo reports as an issue. The text is asked of
 * the forge: it may have been edited since, and a late run must not bring back an older one.
 */
export function readIssueEvent(path: string): number | undefined {
  const { issue } = read(path, issueSchema, 'an issue');
  return issue.pull_request === undefined || issue.pull_request === null ? issue.number : undefined;
}

function read<Schema extends z.ZodType>(path: string, schema: Schema, what: string): z.output<Schema> {
  if (statSync(path).size > maxBytes) throw new EventError('The event file is too large.');
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new EventError('The event file is no JSON.');
  }
  const result = schema.safeParse(value);
  if (!result.success) throw new EventError(`The event file is not about ${what}: ${z.prettifyError(result.error)}`);
  return result.data;
}
