// What GitHub’s own language service, which editors use, finds wrong with a workflow: keys, values, expressions, dependences of jobs.

import { registerHooks } from 'node:module';
import { TextDocument } from 'vscode-languageserver-textdocument';

// It imports JSON as bundlers read it. Node wants to be told.
registerHooks({
  load: (url, context, next) => next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});

/** `12: message` for each fault. */
export async function workflowFaults(text: string): Promise<string[]> {
  const { validate } = await import('@actions/languageservice');
  const faults = await validate(TextDocument.create('file:///.github/workflows/workflow.yml', 'yaml', 0, text));
  return faults.map(({ range, message }) => `${range.start.line + 1}: ${message}`);
}
