// Whether a page is valid HTML.

import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/** Resolves the rules once, not anew for each page. */
class OneConfig extends StaticConfigLoader {
  #resolved: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(...asked: Parameters<StaticConfigLoader['getConfigFor']>): ReturnType<StaticConfigLoader['getConfigFor']> {
    this.#resolved ??= super.getConfigFor(...asked);
    return this.#resolved;
  }
}

const rules = new OneConfig({
  extends: ['html-validate:standard'],
  rules: {
    // Astro writes markup as it compresses it; style is not a fault.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // The name of a site may make a title longer than a search engine shows.
    'long-title': 'off',
    'no-inline-style': 'error',
    'require-sri': 'off',
  },
});
const validator = new HtmlValidate(rules);

/** `12:3 rule message` for each fault. */
export async function htmlFaults(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`),
  );
}
