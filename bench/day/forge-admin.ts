// A Gitea or Forgejo as its administrator has it: users, repositories and tokens are made there for a trial.

import { randomUUID } from 'node:crypto';

export interface ForgeAdmin {
  readonly address: string;
  readonly owner: string;
  /** Asks the API, as somebody else where `as` is given (`Sudo`). Throws where it refuses. */
  ask(method: string, path: string, body?: object, as?: string): Promise<unknown>;
  /** Where git reaches a repository with the token in the address; keep it to folders that are removed. */
  remoteOf(repository: string): string;
}

export function forgeAdmin(url: string, owner: string, token: string): ForgeAdmin {
  const address = new URL(url).href.replace(/\/$/, '');
  return {
    address,
    owner,
    ask: (method, path, body, as) =>
      call(`${address}/api/v1${path}`, method, { Authorization: `token ${token}`, ...(as !== undefined && { Sudo: as }) }, body),
    remoteOf: (repository) => `${address.replace('://', `://${owner}:${token}@`)}/${repository}.git`,
  };
}

async function call(url: string, method: string, headers: Readonly<Record<string, string>>, body: object | undefined): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: { ...headers, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(120_000),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${new URL(url).pathname}: ${response.status} ${text.slice(0, 300)}`);
  return text === '' ? undefined : JSON.parse(text);
}

/** A new user; one of that name stays as it is, but for the password. Returns the password, which nobody else knows. */
export async function makeUser({ ask }: ForgeAdmin, username: string): Promise<string> {
  const password = `${randomUUID()}Aa1!`;
  const user = { email: `${username}@users.example`, password, must_change_password: false };
  try {
    await ask('POST', '/admin/users', { username, send_notify: false, ...user });
  } catch (error) {
    if (!/already exists/.test((error as Error).message)) throw error;
    await ask('PATCH', `/admin/users/${username}`, { login_name: username, source_id: 0, ...user });
  }
  return password;
}

/** A token with which a user may write to repositories and issues, as an account of the automation has one. */
export async function makeToken({ address }: ForgeAdmin, username: string, password: string): Promise<string> {
  const credentials = Buffer.from(`${username}:${password}`).toString('base64');
  const made = await call(
    `${address}/api/v1/users/${username}/tokens`,
    'POST',
    { Authorization: `Basic ${credentials}` },
    { name: `trial-${randomUUID()}`, scopes: ['write:repository', 'write:issue', 'read:user'] },
  );
  return (made as { sha1: string }).sha1;
}
