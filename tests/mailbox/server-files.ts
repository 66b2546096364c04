// What a mail server of a test needs on this machine: a certificate, a free port, and a user who is not root.

import { execFileSync } from 'node:child_process';
import { chmodSync, statSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';

/** Mail servers serve nobody’s mail as root, so root leaves it to the user who owns nothing. */
const nobody = 65534;

/** The numbers of the user and the group whose mail is served. */
export function mailUser(): { readonly uid: number; readonly gid: number; readonly isRoot: boolean } {
  const { uid, gid } = userInfo();
  return uid === 0 ? { uid: nobody, gid: nobody, isRoot: true } : { uid, gid, isRoot: false };
}

/** `folders` lie in `folder`, and are for that user from now on. */
export function leaveToMailUser(folder: string, folders: readonly string[]): void {
  const { uid, gid, isRoot } = mailUser();
  if (!isRoot) return;
  chmodSync(folder, 0o755);
  // The folder of all tests is for one user; the way through it is for this one, too.
  const above = join(folder, '..');
  const { mode } = statSync(above);
  if ((mode & 0o001) === 0) chmodSync(above, (mode & 0o7777) | 0o011);
  execFileSync('chown', ['-R', `${uid}:${gid}`, ...folders]);
}

/** `key.pem` and `cert.pem` in the folder, for `localhost`. */
export function writeCertificate(folder: string): void {
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost', ...files], {
    stdio: 'ignore',
  });
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Until the server has begun, or ten seconds have passed. */
export async function untilItAnswers(port: number): Promise<void> {
  for (let attempt = 0; attempt < 200 && !(await answers(port)); attempt++) await new Promise((resolve) => setTimeout(resolve, 50));
}

async function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
