// Cards and labelled parts of pages, names in bold, and lists in the words of a paragraph.

import { expect, test } from 'vitest';
import { linesOf, read, rowsOf } from './read.ts';

const page = (body: string): string => `<!doctype html><html><body><h1>Signed by</h1>${body}</body></html>`;
const three = (card: (name: string) => string): string =>
  page(`<div>${['Ada Example', 'Ben Sample', 'Cem Demo'].map(card).join('')}</div>`);

test.each([
  [
    three((name) => `<div><h3>${name}</h3><p class="role">Poet</p><p class="country">Spain</p></div>`),
    'name,role,country',
    'Ada Example | Poet | Spain',
  ],
  [
    three((name) => `<li><span class="signer-name">${name}</span> <span class="affiliation">Testwatch</span></li>`),
    'signer name,affiliation',
    'Ada Example | Testwatch',
  ],
  [three((name) => `<article><b class="name">${name}</b><i class="job_title">Poet</i></article>`), 'name,job title', 'Ada Example | Poet'],
  [
    three((name) => `<div><div class="person__name">${name}</div><div><small class="org">Testwatch</small></div></div>`),
    'person name,org',
    'Ada Example | Testwatch',
  ],
  [
    three((name) => `<div><h4>${name}</h4><span class="title">Poet</span><span class="stars">5</span></div>`),
    'name,title,stars',
    'Ada Example | Poet | 5',
  ],
])('cards are rows: %#', async (html, headers, first) => {
  const source = await read('page.html', html);
  expect(source.tables.map(({ headers: found }) => found.join(','))).toEqual([headers]);
  expect(rowsOf(source)[0]).toContain(first);
  expect(rowsOf(source)).toHaveLength(3);
});

test.each([
  three((name) => `<div><h3>${name}</h3> signed <p class="role">today</p></div>`),
  page('<div><div><h3>Ada Example</h3><p class="role">Poet</p></div><div><h3>Ben Sample</h3><p class="role">Baker</p></div></div>'),
  three((name) => `<div><p>${name}</p><p>Poet</p></div>`),
  three((name) => `<div><h3>${name}</h3><h3>again</h3><p class="role">Poet</p></div>`),
  page(
    '<div><div><p class="price">5</p><p class="size">L</p></div><div><p class="price">6</p><p class="size">M</p></div><div><p class="price">7</p><p class="size">S</p></div></div>',
  ),
])('what is not labelled, or not three, is no card: %#', async (html) => {
  const source = await read('page.html', html).catch(() => undefined);
  expect(source?.tables ?? []).toEqual([]);
});

test.each([
  ['**Ada Example** Poet', 'Ada Example | Poet'],
  ['<b>Ada Example</b> <i>Poet</i>', 'Ada Example | Poet'],
  ['**Ada** *Example*', 'Ada Example'],
  ['**EXAMPLE** Ada', 'EXAMPLE Ada'],
  ['**Ada Example**, Poet', 'Ada Example, Poet'],
  ['**Ada Example** of Testwatch', 'Ada Example of Testwatch'],
])('%s is read as %s', async (item, text) => {
  expect(linesOf(await read('list.md', `# Signed\n\n- ${item}\n- Ben Sample\n`))[0]).toBe(`line 3: ${text}`);
});

test.each([
  ['Signed by: Ada Example, Ben Sample, Cem Demo, Dina Probe', 'Ada Example, Ben Sample, Cem Demo, Dina Probe'],
  ['Signataires : Ada Example (poète) ; Ben Sample (boulanger).', 'Ada Example (poète) ; Ben Sample (boulanger)'],
  ['Лист підписали: Ада Приклад; Бен Зразок', 'Ада Приклад; Бен Зразок'],
  ['联署人：王小明、李大华', '王小明、李大华'],
  ['Firmas: Ada Ejemplo; Ben Muestra', 'Ada Ejemplo; Ben Muestra'],
])('a heading in the line of its list is one: %s', async (line, rest) => {
  const source = await read('list.txt', `${line}\n`);
  expect(source.lists.map(({ isList, lines }) => [isList, lines[0]?.text])).toEqual([[true, rest]]);
});

test('names with what belongs to them, each in a line, are one entry each; and headings of one line are headings', async () => {
  const records = await read('list.txt', 'Ada Example\nPoet\nTestwatch\n\nBen Sample\nBaker\nSampleton\n\nCem Demo\nLuthier\nDemoville\n');
  expect(linesOf(records)).toEqual([
    'line 1: Ada Example | Poet | Testwatch',
    'line 5: Ben Sample | Baker | Sampleton',
    'line 9: Cem Demo | Luthier | Demoville',
  ]);
  const headed = await read(
    'list.txt',
    'Academics\n\nAda Example, Testwatch\nBen Sample, Sampleton\n\nStudents for Demo\n\nOrganisations\n\nProbe Trust\nTestwatch\n',
  );
  expect(headed.lists.map(({ heading, lines }) => [heading, lines.map(({ text }) => text)])).toEqual([
    ['Academics', ['Ada Example, Testwatch', 'Ben Sample, Sampleton']],
    ['Academics', ['Students for Demo']],
    ['Organisations', ['Probe Trust', 'Testwatch']],
  ]);
});
