// What a stranger proposes for public/: never ready, and said what it could do.

import { expect, test } from 'vitest';
import { Judge } from '../../src/review/judge/judge.ts';
import type { Verdict } from '../../src/review/judge/verdict.ts';
import { added, baseOfMain, makeRepository, onlyRead, removed } from './support.ts';

const repositoryWith = onlyRead(makeRepository);

async function verdictOn(path: string, content: string | Buffer = 'x\n'): Promise<Verdict> {
  const judge = new Judge(await baseOfMain(repositoryWith()), '2026-11-26');
  return judge.judge({ number: 1, files: [added(path, content)], author: { name: 'Eve Example', email: 'eve@example.org' } });
}

test.each([
  ['public/x.html', 'web page'],
  ['public/files/X.HTM', 'web page'],
  ['public/x.xhtml', 'web page'],
  ['public/x.html.gz', 'web page'],
  ['public/x.php', 'web page'],
  ['public/sw.js', 'service worker'],
  ['public/files/x.mjs', 'script'],
  ['public/x.wasm', 'script'],
  ['public/_headers', 'content security policy'],
  ['public/_redirects', 'any other site'],
  ['public/_worker.js', 'every page'],
  ['public/functions/x.ts', 'every page'],
  ['public/.htaccess', 'redirect anything'],
  ['public/files/.htaccess', 'redirect anything'],
  ['public/web.config', 'redirect anything'],
  ['public/.well-known/acme-challenge/x', 'proof'],
  ['public/CNAME', 'domain'],
  ['public/robots.txt', 'search engines'],
  ['public/sitemap.xml', 'search engines'],
])('%s is for maintainers only, with the reason', async (path, reason) => {
  const { kind, questions } = await verdictOn(path);
  expect(kind).toBe('engine');
  expect(questions.filter((question) => question.startsWith(`${path} `) && question.includes(reason))).toHaveLength(1);
});

const svg = (inside: string, more = ''): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${more}>${inside}</svg>`;

test.each([
  ['a script', svg('<script>alert(1)</script>')],
  ['a script in capitals', svg('<SCRIPT>alert(1)</SCRIPT>')],
  ['a script in another namespace', '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>alert(1)</s:script></s:svg>'],
  ['a handler', svg('', ' onload="alert(1)"')],
  ['a handler behind a slash', svg('<path/onclick="alert(1)"/>')],
  ['HTML', svg('<foreignObject><iframe/></foreignObject>')],
  ['a link', svg('<a href="https://evil.example/"><rect/></a>')],
  ['a picture from elsewhere', svg('<image href="//evil.example/x.png"/>')],
  ['a reference to elsewhere', svg('<use xlink:href="https://evil.example/x.svg#a"/>')],
  ['an animated address', svg('<set attributeName="href" to="javascript:alert(1)"/>')],
  ['a style that loads', svg('<style>@import "https://evil.example/x.css";</style>')],
  ['a fill from elsewhere', svg('<rect fill="url(https://evil.example/x.svg#a)"/>')],
  ['a fill that is written with numbers', svg('<rect fill="&#117;rl(https://evil.example/x.svg#a)"/>')],
  ['a fill that is written in hexadecimal', svg('<rect style="fill:ur&#x6c;(https://evil.example/x)"/>')],
  ['a fill that is written as CSS escapes letters', svg('<rect style="fill:\\75rl(https://evil.example/x)"/>')],
  ['a set of pictures', svg('<rect style="mask-image:image-set(\'https://evil.example/x\' 1x)"/>')],
  ['a picture of CSS', svg('<g style="cursor:image(\'https://evil.example/x\')"/>')],
  ['an escaped letter behind an entity', svg('<g id="a &amp; b" style="fill:u\\72l(//evil.example)"/>')],
  ['an entity', `<!DOCTYPE svg [<!ENTITY x "<script>alert(1)</script>">]>${svg('&x;')}`],
  ['a style sheet', `<?xml-stylesheet href="x.xsl"?>${svg('')}`],
  ['UTF-16', Buffer.from(`\uFEFF${svg('<script>alert(1)</script>')}`, 'utf16le')],
])('a drawing with %s is said to act like a web page', async (_, content) => {
  expect((await verdictOn('public/x.svg', content)).questions.join()).toContain('acts like a web page');
});

test.each([
  ['public/x.svg', svg('<!-- a line --><defs><path id="a" d="M0 0"/></defs><use href="#a"/><text>Fish &amp; chips on = 3</text>')],
  ['public/photo.png', Buffer.from([0x89, 0x50])],
  ['public/files/letter.pdf', '%PDF-1.4\n'],
  ['public/data.xml', '<list><name>Ann</name></list>'],
])('%s is for maintainers too, and nothing is said against it', async (path, content) => {
  expect(await verdictOn(path, content)).toMatchObject({ kind: 'engine', questions: [] });
});

test('removing a page is nothing that a page could do', async () => {
  const judge = new Judge(await baseOfMain(repositoryWith({ 'public/x.html': 'x\n' })), '2026-11-26');
  const verdict = judge.judge({ number: 1, files: [removed('public/x.html', 'x\n')], author: { name: 'Eve', email: 'eve@example.org' } });
  expect(verdict).toMatchObject({ kind: 'engine', questions: [] });
});

test('a signature with a page beside it is no signature to be merged', async () => {
  const judge = new Judge(await baseOfMain(repositoryWith()), '2026-11-26');
  const files = [added('signatories/a/bo.yaml', 'name: Bo Sample\n'), added('public/en/a/index.html', '<script>1</script>\n')];
  const { kind, problems } = judge.judge({ number: 1, files, author: { name: 'Bo Sample', email: 'bo@example.org' } });
  expect(kind).toBe('engine');
  expect(problems.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['reserved-name', 'change-mixed']));
});
