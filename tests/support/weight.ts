// What a page weighs: the bytes that a browser with an empty cache receives for it, headers included.

import type { Browser } from 'playwright-core';

export interface Weight {
  readonly html: number;
  readonly css: number;
  readonly js: number;
  /** Pictures and fonts, which budgets leave out. */
  readonly images: number;
  readonly fonts: number;
  /** Whatever scripts ask for, such as an index. */
  readonly data: number;
  /** Without pictures and fonts. */
  readonly total: number;
  readonly requests: number;
}

type Part = Exclude<keyof Weight, 'total' | 'requests'>;
const partOf: Readonly<Record<string, Part>> = { document: 'html', stylesheet: 'css', script: 'js', image: 'images', font: 'fonts' };

/** `encoding` is what the browser accepts. */
export async function weigh(browser: Browser, url: string, encoding: 'br' | 'gzip' = 'br'): Promise<Weight> {
  const context = await browser.newContext({ extraHTTPHeaders: { 'Accept-Encoding': encoding } });
  try {
    const page = await context.newPage();
    const weight = { html: 0, css: 0, js: 0, images: 0, fonts: 0, data: 0 };
    const sizes: Promise<void>[] = [];
    // Of workers as well.
    page.on('requestfinished', (request) => {
      const add = async (): Promise<void> => {
        const { responseBodySize, responseHeadersSize } = await request.sizes();
        weight[partOf[request.resourceType()] ?? 'data'] += responseBodySize + responseHeadersSize;
      };
      sizes.push(add());
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    await Promise.all(sizes);
    return { ...weight, total: weight.html + weight.css + weight.js + weight.data, requests: sizes.length };
  } finally {
    await context.close();
  }
}
