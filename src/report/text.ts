// The report for a person: `path:line:col rule message`, the remedy below it.

import { styleText } from 'node:util';
import { docsFolder } from '../core/engine.ts';
import type { Problem } from '../core/problem.ts';
import { visible } from '../core/text/characters.ts';
import type { SignatureChanges } from '../signatories/signature-changes.ts';
import { changeSentences, touchesOthers } from './signature-changes.ts';

/** Whose signatures a change removes or rewrites, before the problems. Nothing where it does not. */
export function changesText(changes: SignatureChanges): string {
  if (!touchesOthers(changes)) return '';
  const sentences = changeSentences(changes).map(({ text }) => `${visible(text)}\n`);
  return `${sentences.join('')}    Is that yours, or meant? If not, put back what was there.\n\n`;
}

export interface TextOptions {
  readonly colour: boolean;
}

export function textReport(problems: readonly Problem[], { colour }: TextOptions): string {
  type Style = Parameters<typeof styleText>[0];
  const paint = (style: Style, text: string): string => (colour ? styleText(style, text, { validateStream: false }) : text);
  return problems
    .map(({ file, line, column, rule, severity, message, hint }) => {
      const place = paint('bold', `${visible(file)}:${line}:${column}`);
      const name = paint(severity === 'error' ? 'red' : 'yellow', rule);
      const kind = severity === 'warning' ? 'warning: ' : '';
      return `${place} ${name} ${kind}${visible(message)}\n    ${visible(hint)}\n    ${paint('dim', `${docsFolder}/problems/${rule}.md`)}\n`;
    })
    .join('\n');
}
