// A campaign in which every text that a stranger can write would break out somewhere: of HTML, a script, JSON, CSV, a template, Typst,
// a terminal. All of it is text, so the campaign passes; whatever is made of it must show these strings and do nothing.

import { stringify } from 'yaml';
import type { Files } from '../support/campaign.ts';

/** Each is a name of someone here, so that each is at the very beginning of a cell, an attribute, a string. */
export const inertStrings: readonly string[] = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '</title><img src=x onerror=alert(1)>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<!--<script>',
  ']]><script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '=HYPERLINK("https://evil.example","x")',
  '+1+cmd|"/C calc"!A0',
  '-1+1',
  '@SUM(1+1)',
  '%0a%0dX-Evil: 1',
  '](javascript:alert(1))',
  '[x](javascript:alert(1))',
  '![x](https://evil.example/t.png)',
  '{{7*7}}',
  '\u0024{1}',
  '#{7*7}',
  '<%= 7*7 %>',
  '{% raw %}',
  '#read("/etc/passwd")',
  '#eval("1/0")',
  '$ x^2 $ *b* _i_ `c` <l> @r',
  '\\input{/etc/passwd} \\u0022 \\n',
  '/* */ // x -- y',
  "Robert'); DROP TABLE signatories;--",
  '__proto__',
  'constructor',
  'null',
  '::error file=package.json::Forged',
];

/** All of them that fit into so many characters. */
function together(longest: number): string {
  let text = '';
  for (const next of inertStrings) if (`${text} ${next}`.length <= longest) text = `${text} ${next}`.trim();
  return text;
}

const yaml = (value: unknown): string => stringify(value, { lineWidth: 0 });
const text = (facts: unknown, body: string): string => `---\n${yaml(facts)}---\n\n${body}`;

const address = `https://example.org/"><script>alert(1)</script>?q='{{7*7}}&r=</script>`;
/** As Markdown they are only text as long as their signs are escaped; and web addresses become links even then. */
const escaped = inertStrings
  .filter((string) => !string.includes('://'))
  .map((string) => string.replace(/[\\`*_{}[\]()<>#+.!|&$~:@/=-]/g, '\\$&'));

const body = [
  ...escaped,
  ...inertStrings.map((string) => (string.includes('`') ? `\`\` ${string} \`\`` : `\`${string}\``)),
  ...escaped.map((string) => `## ${string}`),
  ...escaped.map((string) => `- ${string}`),
  '```html\n<script>alert(1)</script>\n</script>\n{{7*7}}\n```',
  `[a link](<${address.replace(/[<>]/g, encodeURIComponent)}>) and [an address](mailto:ann@example.org?subject=%3Cscript%3E)`,
  'A note.[^<script>]',
  '[^<script>]: \\<script\\>alert(1)\\</script\\>',
  '| \\<script\\> | =1+1 |\n|---|:-:|\n| @SUM(1) | \\</script\\> |',
].join('\n\n');

const provenance = {
  translators: inertStrings.slice(0, 40),
  reviewed: [{ name: together(200), date: '2026-11-22', link: address }],
};

export const inertCampaign: Files = {
  'content/site.yaml': yaml({
    name: together(100),
    url: 'https://inert.example',
    defaultLanguage: 'en',
    description: together(300),
    contact: { email: 'ann@example.org', link: address },
    repository: { url: 'https://github.com/example/"><script>', forge: 'github', branch: together(100) },
    licence: { name: together(100), url: address },
  }),
  'letters/a.md': text(
    {
      title: together(200),
      language: 'en',
      status: 'open',
      summary: together(600),
      date: '2026-11-22',
      goal: '1000',
      demands: [{ addressee: together(200), asks: [together(600), ...inertStrings.slice(0, 20)] }],
      drafters: inertStrings.map((name) => ({ name, link: address })),
      facilitator: { name: together(200), link: address },
      initiators: [{ name: together(200) }],
      contact: { name: together(200), email: 'ann@example.org', link: address },
      press: { name: together(200), email: 'ann@example.org', link: address },
      topics: inertStrings.filter(({ length }) => length <= 80).slice(0, 40),
      original: {
        url: address,
        title: together(300),
        publisher: together(200),
        pdf: address,
        translations: [{ language: 'de', by: together(200), url: address }],
      },
      milestones: [{ date: '2026-11', count: '10', source: '</script>' }],
      related: [{ title: together(200), relation: 'related', link: address, region: together(100), note: together(400) }],
      sources: [{ id: '</script>', url: address, title: together(300), publisher: together(200), backs: together(600) }],
      signing: { email: 'ann@example.org' },
    },
    body,
  ),
  'translations/fr/a.md': text(
    {
      title: together(200),
      revision: '1',
      summary: together(600),
      demands: [{ addressee: together(200), asks: [together(600), ...inertStrings.slice(0, 20)] }],
      machine: { date: '2026-11-22', engine: together(100) },
      ...provenance,
    },
    body,
  ),
  'translations/fr/ui.yaml': yaml({
    translators: inertStrings.slice(0, 40),
    strings: {
      // Two braces around a number would be a placeholder that nothing fills.
      nav: { skip: together(200).replaceAll('\u0024{1}', '$1'), search: '<script>alert(1)</script>' },
      letter: { demands: '</script><script>alert(1)</script>', to: '"><img src=x onerror=alert(1)>' },
      signatories: { title: '=HYPERLINK("https://evil.example","x")', all: '](javascript:alert(1))', initiator: '{{7*7}}' },
    },
  }),
  'content/pages/page.md': text({ title: together(200), summary: together(600) }, body),
  'content/updates/2026-11-22-news.md': text({ title: together(200), summary: together(600), letter: 'a' }, body),
  'translations/fr/pages/page.md': text({ title: together(200), summary: together(600), ...provenance }, body),
  'signatories/a/ann.yaml': yaml({
    name: together(200),
    role: together(200),
    affiliation: together(200),
    link: address,
    sortName: together(200),
    statement: together(500),
    verified: { by: together(200), how: together(200) },
    source: { title: together(200), url: address },
    note: together(600),
  }),
  'signatories/a/many.list.yaml': yaml(
    inertStrings.map((name, index) => ({
      key: `i${index}`,
      name,
      role: name,
      affiliation: name,
      sortName: name,
      statement: name,
      kind: 'organisation',
    })),
  ),
};
