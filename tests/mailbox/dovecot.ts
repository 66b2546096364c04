// A Dovecot of its own for a test, on this machine, where it is installed.

import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort, leaveToMailUser, mailUser, untilItAnswers, writeCertificate } from './server-files.ts';

export const dovecot = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot', '/usr/bin/dovecot'].find((path) => existsSync(path));
if (!dovecot) console.warn('Dovecot is not installed (apt-get install dovecot-imapd): what is tried against it is skipped.');

export interface MailServer {
  readonly url: string;
  readonly password: string;
  readonly stop: () => void;
}

/** Serves the Maildir over TLS. `folder`: where its files may lie. */
export async function startDovecot(program: string, folder: string, maildir: string): Promise<MailServer> {
  const base = join(folder, 'dovecot');
  mkdirSync(base, { recursive: true });
  writeCertificate(base);
  const port = await freePort();
  const { username } = userInfo();
  const { uid, gid, isRoot } = mailUser();
  leaveToMailUser(folder, [maildir, base]);
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
  args = uid=${uid} gid=${gid} home=${base}
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
  await untilItAnswers(port);
  return { url: `imaps://campaign%40secret.example@localhost:${port}/INBOX`, password: 'secret-of-a-test', stop: () => child.kill() };
}
