// A Dovecot of its own for a test, on this machine, where it is installed.

import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';

export const dovecot = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot', '/usr/bin/dovecot'].find((path) => existsSync(path));

export interface MailServer {
  readonly url: string;
  readonly password: string;
  readonly stop: () => void;
}

/** Serves the Maildir over TLS. `folder`: where its files may lie. */
export async function startDovecot(program: string, folder: string, maildir: string): Promise<MailServer> {
  const base = join(folder, 'dovecot');
  mkdirSync(base, { recursive: true });
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '2',
      '-subj',
      '/CN=localhost',
      '-keyout',
      join(base, 'key.pem'),
      '-out',
      join(base, 'cert.pem'),
    ],
    { stdio: 'ignore' },
  );
  const port = await freePort();
  const { username, uid } = userInfo();
  // Dovecot serves nobody’s mail as root, so the box goes to the user who owns nothing.
  const isRoot = uid === 0;
  if (isRoot) {
    chmodSync(folder, 0o755);
    // The folder of all tests is for one user; the way through it is for this one, too.
    const above = join(folder, '..');
    const { mode } = statSync(above);
    if ((mode & 0o001) === 0) chmodSync(above, (mode & 0o7777) | 0o011);
    execFileSync('chown', ['-R', '65534:65534', maildir, base]);
  }
  const group = execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim();
  const configuration = join(base, 'dovecot.conf');
  writeFileSync(
    configuration,
    `protocols = imap
listen = 127.0.0.1
base_dir = ${base}/run
state_dir = ${base}/state
log_path = ${base}/log
ssl = required
ssl_cert = <${base}/cert.pem
ssl_key = <${base}/key.pem
${isRoot ? '' : `default_login_user = ${username}\ndefault_internal_user = ${username}\ndefault_internal_group = ${group}\n`}first_valid_uid = 0
first_valid_gid = 0
mail_location = maildir:${maildir}
passdb {
  driver = static
  args = password=secret-of-a-test
}
userdb {
  driver = static
  args = ${isRoot ? 'uid=65534 gid=65534' : `uid=${uid} gid=${userInfo().gid}`} home=${base}
}
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = 0
  }
  inet_listener imaps {
    port = ${port}
    ssl = yes
  }
}
`,
  );
  const child = spawn(program, ['-F', '-c', configuration], { stdio: 'ignore' });
  for (let attempt = 0; attempt < 200 && !(await answers(port)); attempt++) await new Promise((resolve) => setTimeout(resolve, 50));
  return { url: `imaps://campaign%40secret.example@localhost:${port}/INBOX`, password: 'secret-of-a-test', stop: () => child.kill() };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(port: number): Promise<boolean> {
  const { connect } = await import('node:net');
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
