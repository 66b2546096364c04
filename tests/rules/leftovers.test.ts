// What other site generators leave in a text is named with what to write instead, and what is text stays unnoticed.

import { expect, test } from 'vitest';
import { check, makeCampaign } from '../support/campaign.ts';

function found(text: string): string[] {
  const root = makeCampaign({
    'letters/a.md': `---\ntitle: A\nlanguage: en\nstatus: open\n---\n\n${text}\n`,
    'translations/fr/a.md': null,
  });
  return check(root).map(({ rule, line, hint }) => `${rule} ${line} ${hint}`);
}

test.each([
  ['a name of kramdown', 'We ask {#ask} for water.', /remove/i],
  ['a class of kramdown', '- Water\n{: .demands}', /remove/i],
  ['a class of Pandoc', 'Water {.important data=x} now.', /remove/i],
  ['a shortcode of Hugo', 'See {{< figure src="a.png" >}} here.', /text itself/],
  ['a shortcode with Markdown', 'See {{% notice %}} here.', /text itself/],
  ['a tag of Liquid', '{% if site.ready %}Water{% endif %}', /text itself/],
  ['a variable', 'Dear {{ page.name }},', /stands for/],
  ['a reference to nothing', 'As [the report][report] says.', /https/],
  ['an empty reference to nothing', 'As [the report][] says.', /https/],
  ['a footnote to nothing', 'Water is life.[^9]', /\[\^1\]/],
  ['a box of Docusaurus', ':::warning\n\nWater.\n\n:::', /quotation/],
  ['a box of MkDocs', '!!! warning "Water"', /quotation/],
  ['a box of GitHub', '> [!NOTE]\n> Water.', /quotation/],
  ['a task', '- [x] Water\n- [ ] Bread', /brackets/],
  ['marked text', 'We ask for ==clean water== now.', /\*\*words\*\*/],
  ['a definition', 'Water\n: What we drink.', /list/],
  ['a link of a wiki', 'See [[Water]].', /https/],
  ['a formula', 'It is $H_2O$ that we drink.', /characters/],
  ['a picture whose file has a space in its name', 'So:\n\n![Il bus](/il mio bus.jpg)', /!\[Il bus\]\(\/il-mio-bus\.jpg\)/],
  ['a picture with brackets in its name', 'So: ![Bild](bilder/Größe (2).PNG "Titel")', /!\[Bild\]\(\/bilder\/grosse-2\.png\)/],
  ['a link with a space', 'See [the paper](/our files/My paper.pdf).', /\(\/our-files\/my-paper\.pdf\)/],
  ['a name of a picture', 'Thanks :droplet: to all.', /character itself/],
])('%s', (_what, text, remedy) => {
  const problems = found(text);
  expect(problems.length).toBe(1);
  expect(problems[0]).toMatch(/^markdown-leftover \d+ /);
  expect(problems[0]).toMatch(remedy);
});

test.each([
  'At 10:30:45 we said: “Water!” It costs $5 or $10 a year, $3_000 at most.',
  'Sets {1, 2, 3} and \\{#not\\} and `{{< code >}}` and `- [ ]`.',
  'As [we said](earlier on), and f[x](a b).',
  'Sums: 2 == 2 and a === b. Caret: 2^10 and x^y.',
  'He wrote “[sic][1]” in brackets.[^1]\n\n[1]: https://a.example/\n\n[^1]: Water.',
  'Times: 9:00, 10:00: both are good. C::D and a:b:c.',
  'Editors may write [our emphasis] and [...] in quotations.',
])('text is text: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('each kind is named once, with how often it is there', () => {
  const [problem, ...others] = found('One {#a}.\n\nTwo {#b}.\n\nThree {.c}.');
  expect(others).toEqual([]);
  expect(problem).toMatch(/^markdown-leftover 7 /);
});

test.each([
  ['One<br>two.', /backslash at the end/],
  ['<ruby>水<rt>みず</rt></ruby>', /brackets behind the word/],
  ['See <a name="water"></a>here.', /anchor made of their words/],
  ['See <a href="https://a.example/">here</a>.', /\[words\]\(https/],
  ['<details><summary>More</summary>Water</details>', /heading/],
  ['<table><tr><td>1</td></tr></table>', /table of Markdown/],
  ['H<sub>2</sub>O', /lowered character/],
  ['<div>Water</div>', /blank line/],
  ['<iframe src="https://a.example/"></iframe>', /link to it/],
])('%s has a remedy of its own', (text, remedy) => {
  expect(found(text)[0]).toMatch(/^markdown-html 7 /);
  expect(found(text)[0]).toMatch(remedy);
});

test('a file with a space in its name is told its own name without one', () => {
  const names = ['il mio bus.jpg', 'Größe (2).PNG', '水 道.jpg', 'folder of mine/a.pdf'];
  const root = makeCampaign(Object.fromEntries(names.map((name) => [`public/${name}`, 'x'])));
  expect(check(root).map(({ rule, hint }) => `${rule} ${/^.*?(?=,? also)/.exec(hint)?.[0]}`)).toEqual([
    'file-name Rename it to grosse-2.png',
    'file-name Rename it to folder-of-mine',
    'file-name Rename it to il-mio-bus.jpg',
    'file-name Rename it, for example to picture-1.jpg',
  ]);
});
