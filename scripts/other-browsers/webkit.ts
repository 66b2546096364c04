// WebKit (GTK) over WebDriver (https://www.w3.org/TR/webdriver2/): requests of HTTP to WebKitWebDriver, which starts the small browser of the project.

import { globSync } from 'node:fs';
import { fontConfiguration } from '../../tests/support/fonts.ts';
import { type Connection, freePort, NotThere, startProgram } from './driven.ts';

const driver = '/usr/bin/WebKitWebDriver';

export async function openWebkit({ isDark }: { readonly isDark: boolean }): Promise<Connection> {
  const [binary] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
  if (!binary) throw new NotThere('There is no MiniBrowser of WebKit: install webkit2gtk-driver.');
  if (!process.env.DISPLAY) throw new NotThere('WebKit draws on a display: xvfb-run -a npm run browsers');
  const port = await freePort();
  const { child, output } = startProgram(driver, 'webkit2gtk-driver', [`--port=${port}`], {
    ...process.env,
    FONTCONFIG_FILE: fontConfiguration(),
    GTK_THEME: isDark ? 'Adwaita:dark' : 'Adwaita',
    // No card for pictures is needed, and none may be there.
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  });
  const request = async (method: 'POST' | 'GET' | 'DELETE', path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${method} ${path}: ${(value as { message?: string })?.message || JSON.stringify(value)}`);
    return value;
  };
  await listening(() => fetch(`http://127.0.0.1:${port}/status`), output);
  const alwaysMatch = { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } };
  const { sessionId, capabilities } = (await request('POST', '/session', { capabilities: { alwaysMatch } })) as {
    sessionId: string;
    capabilities: { browserVersion: string };
  };
  const at = `/session/${sessionId}`;
  const evaluate = async (expression: string): Promise<string> =>
    (await request('POST', `${at}/execute/async`, {
      script: `const done = arguments[0]; Promise.resolve(${expression}).then((value) => done(JSON.stringify(value ?? null)), (error) => done(JSON.stringify({ thrown: String(error) })))`,
      args: [],
    })) as string;
  return {
    name: `WebKitGTK ${capabilities.browserVersion}`,
    open: async (url) => void (await request('POST', `${at}/url`, { url })),
    evaluate,
    perform: async (actions) => void (await request('POST', `${at}/actions`, { actions })),
    resize: async (width, height) => {
      // A window is larger than its page, by its bars, which keep it from being narrower than some 450 pixels.
      let outer = { width, height };
      for (let tries = 0; tries < 3; tries++) {
        await request('POST', `${at}/window/rect`, outer);
        await new Promise((resolve) => setTimeout(resolve, 300));
        const [innerWidth = 0, innerHeight = 0] = JSON.parse(await evaluate('[innerWidth, innerHeight]')) as number[];
        if (innerWidth === width && innerHeight === height) return;
        outer = { width: outer.width + width - innerWidth, height: outer.height + height - innerHeight };
      }
    },
    picture: async () => Buffer.from((await request('GET', `${at}/screenshot`)) as string, 'base64'),
    close: async () => {
      await request('DELETE', at).catch(() => {});
      child.kill();
    },
  };
}

async function listening(ask: () => Promise<Response>, output: () => string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const isThere = await ask().then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`WebKitWebDriver did not start within ten seconds. It said:\n${output().slice(-1000)}`);
}
