// What axe finds on a page: barriers by WCAG 2.2 AA, and its best practices.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What light and dark, or a reader's own colours, can change on a page that is there otherwise the same. */
const rulesOfColours = ['color-contrast', 'link-in-text-block'];

/** By all rules. */
export function violations(page: Page): Promise<string[]> {
  return violationsOf(page, { type: 'tag', values: standards });
}

/** By the rules that ask for colours: enough where the page itself was looked at in other colours. */
export function violationsOfColours(page: Page): Promise<string[]> {
  return violationsOf(page, { type: 'rule', values: rulesOfColours });
}

/** By all rules, and once more in dark by those that ask for colours: in nothing else do the pages differ (tests/browser/pages.test.ts). */
export async function violationsLightAndDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violationsOfColours(page);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light.map((violation) => `light: ${violation}`), ...dark.map((violation) => `dark: ${violation}`)];
}

/** Axe runs as the browser's own code, which the pages' content security policy does not bind. */
async function violationsOf(page: Page, runOnly: object): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const evaluate = async (expression: string): Promise<unknown> => {
    const answer = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    return answer.result.value;
  };
  try {
    if ((await evaluate('typeof axe')) === 'undefined') await evaluate(`${axeSource}; 0`);
    // What passes is not written down: that would take as long as looking.
    const options = JSON.stringify({ runOnly, resultTypes: ['violations'] });
    const found = (await evaluate(`axe.run(document, ${options}).then(({ violations }) => JSON.stringify(violations))`)) as string;
    return (JSON.parse(found) as Violation[]).flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${help} — ${html.slice(0, 160)} — ${failureSummary ?? ''}`),
    );
  } finally {
    await session.detach();
  }
}
