// A browser as the checks drive it, whichever it is: what WebDriver (W3C) has in both of its forms, and no more.

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** One source of input, as “Perform Actions” of WebDriver takes it. */
export interface InputSource {
  readonly type: 'key' | 'pointer';
  readonly id: string;
  readonly parameters?: { readonly pointerType: 'mouse' };
  readonly actions: readonly Readonly<Record<string, unknown>>[];
}

/** What each browser has to be able to do. */
export interface Connection {
  /** Name and version. */
  readonly name: string;
  open(url: string): Promise<void>;
  /** The JSON of an expression's value, awaited. */
  evaluate(expression: string): Promise<string>;
  perform(sources: readonly InputSource[]): Promise<void>;
  /** Of the part that shows pages, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** A PNG. */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

/** Keys as WebDriver writes them (17.4.2). */
export const keys = { enter: '\uE007', escape: '\uE00C', tab: '\uE004' } as const;

export class Driven {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  get name(): string {
    return this.#connection.name;
  }

  open(url: string): Promise<void> {
    return this.#connection.open(url);
  }

  resize(width: number, height: number): Promise<void> {
    return this.#connection.resize(width, height);
  }

  picture(): Promise<Buffer> {
    return this.#connection.picture();
  }

  close(): Promise<void> {
    return this.#connection.close();
  }

  /** Runs a function in the page: it may use nothing from around it, and gives JSON. */
  async run<Value, Given>(inPage: (given: Given) => Value, given: Given): Promise<Awaited<Value>>;
  async run<Value>(inPage: () => Value): Promise<Awaited<Value>>;
  async run(inPage: (given: unknown) => unknown, given: unknown = null): Promise<unknown> {
    return JSON.parse(await this.#connection.evaluate(`(${inPage.toString()})(${JSON.stringify(given)})`));
  }

  /** Asks again until the answer is neither undefined, null, false nor empty, for ten seconds; the last answer otherwise. */
  async until<Value, Given>(inPage: (given: Given) => Value, given: Given): Promise<Awaited<Value>> {
    for (let tries = 0; ; tries++) {
      const answer = await this.run(inPage, given);
      if ((answer && (!Array.isArray(answer) || answer.length > 0)) || tries === 100) return answer;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** With the mouse, in the middle of what is found. */
  async click(selector: string): Promise<void> {
    const at = await this.run((wanted) => {
      const found = document.querySelector(wanted);
      found?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = found?.getBoundingClientRect();
      return box && { x: Math.round(box.x + Math.min(box.width, 40) / 2), y: Math.round(box.y + box.height / 2) };
    }, selector);
    if (!at) throw new Error(`There is no ${selector} on the page`);
    await this.#connection.perform([
      {
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', origin: 'viewport', ...at },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ]);
  }

  /** Into what has the focus, one key after the other. */
  async type(text: string): Promise<void> {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#connection.perform([{ type: 'key', id: 'keyboard', actions }]);
  }

  async fill(selector: string, text: string): Promise<void> {
    await this.run((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), selector);
    await this.type(text);
  }
}

/** Why a program cannot be started, with the package of Debian that has it. */
export class NotThere extends Error {}

/** Starts a program that may be missing. Its output is kept for what goes wrong. */
export function startProgram(
  path: string,
  packageName: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): { child: ChildProcess; output: () => string } {
  if (!existsSync(path)) throw new NotThere(`There is no ${path}: install ${packageName}.`);
  const child = spawn(path, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (output += part.toString('utf8')));
  process.once('exit', () => child.kill('SIGKILL'));
  return { child, output: () => output };
}

/** Of the machine itself, free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
