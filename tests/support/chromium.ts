// A real Chromium from an npm package, without root rights and without a download of its own.

import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';
import { fontConfiguration } from './fonts.ts';
import { lasting } from './lasting.ts';

/** A process of its own, which ends when it is closed. */
export async function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  return playwright.launch({
    executablePath: await executable(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', ...flags],
    env: { ...process.env, FONTCONFIG_FILE: fontConfiguration() },
    headless: true,
  });
}

/** Unpacked once, and kept: that takes seconds. */
async function executable(): Promise<string> {
  const { TMPDIR: before } = process.env;
  process.env.TMPDIR = lasting;
  try {
    return await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

let shared: Promise<Browser> | undefined;

/** For tests: one process for all files of a worker. Closing it closes what was opened through it; the process ends with the worker. */
export async function startBrowser(): Promise<Browser> {
  shared ??= launchBrowser();
  let browser = await shared;
  if (!browser.isConnected()) {
    shared = launchBrowser();
    browser = await shared;
  }
  const opened: { close(): Promise<void> }[] = [];
  const note = async <Opened extends { close(): Promise<void> }>(opening: Promise<Opened>): Promise<Opened> => {
    const one = await opening;
    opened.push(one);
    return one;
  };
  const own: Partial<Browser> = {
    newContext: (options) => note(browser.newContext(options)),
    newPage: (options) => note(browser.newPage(options)),
    close: async () => {
      await Promise.all(opened.splice(0).map((one) => one.close()));
    },
  };
  return new Proxy(browser, {
    get: (_, name) => {
      if (Object.hasOwn(own, name)) return own[name as keyof Browser];
      const value: unknown = Reflect.get(browser, name);
      return typeof value === 'function' ? value.bind(browser) : value;
    },
  });
}
