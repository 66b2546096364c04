// A real Chromium from an npm package, without root rights and without a download of its own.

import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';
import { fontConfiguration } from './fonts.ts';

export async function startBrowser(flags: readonly string[] = []): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', ...flags],
    env: { ...process.env, FONTCONFIG_FILE: fontConfiguration() },
    headless: true,
  });
}
