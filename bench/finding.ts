// Measures how long a reader with a slow phone and network waits for a name in a built list, and how much travels for it. See bench/README.md.

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { serveFolder } from '../src/build/serve.ts';
import { launchBrowser } from '../tests/support/chromium.ts';
import { makeRandom } from './random.ts';
import { start, UsageError, wholeNumber } from './tool.ts';

/** What Lighthouse takes for a slow phone: 1.6 Mbit/s, 150 ms there and back, a quarter of this processor. */
const network = { offline: false, latency: 150, downloadThroughput: (1.6e6 / 8) * 0.9, uploadThroughput: (0.75e6 / 8) * 0.9 };
const processor = 4;
/** Milliseconds from letter to letter of someone who types fast. */
const perLetter = 120;

interface Sample {
  readonly milliseconds: number;
  readonly bytes: number;
}

interface Throttled {
  readonly page: Page;
  readonly session: CDPSession;
  /** Bytes on the wire since the last call. */
  bytes(): number;
}

async function openThrottled(page: Page, address: string): Promise<Throttled> {
  const session = await page.context().newCDPSession(page);
  let received = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    received += encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: processor });
  await page.goto(address, { waitUntil: 'networkidle' });
  await settle(page);
  const bytes = (): number => {
    const since = received;
    received = 0;
    return since;
  };
  return { page, session, bytes };
}

/** Until the page has nothing to do: what is measured is the field, not the loading of the page. */
async function settle(page: Page): Promise<void> {
  for (let times = 0; times < 3; times++) await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
}

/** Types or pastes a name, and waits until it is among what was found for the whole of it; the clock runs from the last letter. */
async function find({ page, bytes }: Throttled, query: string, isPasted: boolean): Promise<Sample> {
  await page.locator('#find-name').focus();
  await page.waitForTimeout(1000);
  await settle(page);
  // The clock is set before anything is typed: keys and scripts reach a page by different ways, and keys are the faster.
  const elapsed = await page.evaluateHandle((name) => {
    let last = performance.now();
    const input = document.querySelector<HTMLInputElement>('#find-name');
    const found = document.querySelector('#found');
    const answer = new Promise<number>((done) => {
      // Not by asking again and again: that would take the processor away from what is measured.
      const look = (): void => {
        const names = [...(found?.querySelectorAll('a') ?? [])];
        if (input?.value === name && names.some(({ textContent }) => textContent === name)) done(performance.now() - last);
      };
      input?.addEventListener('input', () => {
        last = performance.now();
        queueMicrotask(look);
      });
      if (found) new MutationObserver(look).observe(found, { childList: true });
    });
    // Inside an object, as a promise alone would be waited for here.
    return { answer };
  }, query);
  if (isPasted) await page.keyboard.insertText(query);
  else await page.keyboard.type(query, { delay: perLetter });
  const milliseconds = await elapsed.evaluate(({ answer }) => answer);
  return { milliseconds, bytes: bytes() };
}

/** Everyone, from the one file of a list or from its parts. */
function signatoriesIn(folder: string): { name: string }[] {
  return readdirSync(folder)
    .filter((file) => /^signatories(-\d+)?\.json$/.test(file))
    .flatMap((file) => (JSON.parse(readFileSync(join(folder, file), 'utf8')) as { signatories?: { name: string }[] }).signatories ?? []);
}

function summary(name: string, samples: readonly Sample[]): string {
  const times = samples.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const sizes = samples.map(({ bytes }) => bytes).sort((a, b) => a - b);
  const at = (numbers: readonly number[], share: number): number => numbers[Math.floor((numbers.length - 1) * share)] ?? 0;
  const round = (number: number, unit: number): string => String(Math.round(number / unit)).padStart(6);
  return `${name.padEnd(8)} ms: median${round(at(times, 0.5), 1)}, 95 %${round(at(times, 0.95), 1)}, most${round(at(times, 1), 1)}   kB: median${round(at(sizes, 0.5), 1000)}, most${round(at(sizes, 1), 1000)}\n`;
}

await start(import.meta.url, {
  help: `Measures in a throttled browser how long finding a name takes in a list that was built, and how much is loaded for it.

Usage: node bench/finding.ts --dist DIR [--letter ID] [--language TAG] [--names N]

Options:
  --dist DIR      A built site.
  --letter ID     a-square-for-everyone, that of bench/generate.ts, where it is left out.
  --language TAG  en where it is left out.
  --names N       How many names, taken from the list by chance. 20 where it is left out.
  --help          Prints this.
`,
  options: { dist: true, letter: true, language: true, names: true },
  run: async (values) => {
    if (typeof values.dist !== 'string') throw new UsageError('--dist DIR is missing: the folder of a built site.');
    const dist = resolve(values.dist);
    const letter = String(values.letter ?? 'a-square-for-everyone');
    const signatories = signatoriesIn(join(dist, 'api', letter));
    const random = makeRandom(1);
    const chosen = Array.from({ length: wholeNumber(values, 'names', 20, 1, 1000) }, () => random.pick(signatories));
    const server = await serveFolder(dist);
    const browser = await launchBrowser();
    try {
      for (const isPasted of [false, true]) {
        const samples: Sample[] = [];
        for (const { name } of chosen) {
          const page = await browser.newPage();
          const throttled = await openThrottled(page, `${server.url}${String(values.language ?? 'en')}/${letter}/signatories/`);
          throttled.bytes();
          samples.push(await find(throttled, name, isPasted));
          await page.close();
        }
        process.stdout.write(summary(isPasted ? 'pasted' : 'typed', samples));
      }
    } finally {
      await browser.close();
      await server.close();
    }
  },
});
