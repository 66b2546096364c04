// The report as annotations of a pull request: workflow commands of GitHub Actions, which Forgejo Actions understands too.

import type { Problem } from '../core/problem.ts';
import { visible } from '../core/text/characters.ts';
import type { SignatureChanges } from '../signatories/signature-changes.ts';
import { changeSentences } from './signature-changes.ts';

/** Escapes as GitHub's own toolkit does (actions/toolkit, command.ts), after control characters are made visible. */
function escapeData(text: string): string {
  return visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Notices for whose signatures a change removes or rewrites, before the problems. */
export function githubChanges(changes: SignatureChanges): string {
  const lines = changeSentences(changes).map(
    ({ file, text }) => `::warning ${file === undefined ? '' : `file=${escapeProperty(file)},`}title=signatures::${escapeData(text)}\n`,
  );
  return lines.join('');
}

export function githubReport(problems: readonly Problem[]): string {
  return problems
    .map(({ file, line, column, rule, severity, message, hint }) => {
      const properties = [`file=${escapeProperty(file)}`, `line=${line}`, `col=${column}`, `title=${escapeProperty(rule)}`].join(',');
      return `::${severity} ${properties}::${escapeData(message)}%0A${escapeData(hint)}\n`;
    })
    .join('');
}
