// What the development server gives beside pages: the same bytes as a build, made when they are asked for.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useCampaign } from '../../src/integrations/service.ts';
import { serveOutputs } from '../../src/integrations/serve-outputs.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { makeCampaign } from '../support/campaign.ts';
import { lettersOf, readPdf } from './pdf-text.ts';

const server = createServer((request, response) => {
  serveOutputs(request, response, (error) => response.writeHead(error ? 500 : 404).end(String(error ?? 'left to the next')));
});
let base: string;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

test('serves PDFs, cards, data and feeds of the campaign as it is now, with and without the path of the site', async () => {
  const site = 'name: Minimal\nurl: https://minimal.example/below/\ndefaultLanguage: en\n';
  const use = (title: string): void =>
    useCampaign(
      loadCampaign(
        makeCampaign({
          'content/site.yaml': site,
          'letters/a.md': `---\ntitle: ${title}\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n`,
        }),
      ),
    );
  use('First title');
  const get = async (path: string) => {
    const answer = await fetch(base + path);
    return { status: answer.status, type: answer.headers.get('content-type'), bytes: new Uint8Array(await answer.arrayBuffer()) };
  };
  const pdf = await get('/en/a/letter.pdf');
  expect(pdf).toMatchObject({ status: 200, type: 'application/pdf' });
  expect((await readPdf(pdf.bytes)).title).toBe('First title');
  expect((await get('/below/fr/a/letter.pdf?x=1')).bytes.length).toBeGreaterThan(1000);
  const card = await get('/below/en/a/card.png');
  expect([card.status, card.type, Buffer.from(card.bytes.subarray(1, 4)).toString()]).toEqual([200, 'image/png', 'PNG']);
  expect(await get('/api/a/count.json')).toMatchObject({ status: 200, type: 'application/json; charset=utf-8' });
  for (const path of ['/en/b/letter.pdf', '/de/a/card.png', '/letter.pdf', '/en/a/', '/pictures/line.png'])
    expect((await get(path)).status, path).toBe(404);
  use('Second title');
  expect((await readPdf((await get('/en/a/letter.pdf')).bytes)).letters).toContain(lettersOf('Second title'));
});
