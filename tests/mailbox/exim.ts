// An Exim of its own for a test, on this machine, where it is installed (apt-get install exim4-daemon-light). Nothing leaves the machine.

import { spawn } from 'node:child_process';
import { copyFileSync, chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { freePort, leaveToMailUser, mailUser, untilItAnswers, writeCertificate } from './server-files.ts';

export const exim = ['/usr/sbin/exim4', '/usr/sbin/exim'].find((path) => existsSync(path));
if (!exim) console.warn('Exim is not installed (apt-get install exim4-daemon-light): what is tried against it is skipped.');

export interface Exim {
  /** Encrypted from the start, and by STARTTLS: each asks for the user and the password. */
  readonly urls: { readonly smtps: string; readonly starttls: string };
  readonly password: string;
  /** Where it takes messages to the campaign from anybody. */
  readonly port: number;
  /** Waits for so many messages that were delivered to others than the campaign, and answers them all, the first first. */
  readonly delivered: (count: number) => Promise<Email[]>;
  /** What it noted, with the cipher and the user of each message. */
  readonly log: () => string;
  readonly stop: () => void;
}

/** Whatever is written to `campaign` goes into the Maildir, and everything else into a box of others. `folder`: where its files may lie. */
export async function startExim(program: string, folder: string, campaign: string, maildir: string): Promise<Exim> {
  const base = join(folder, 'exim');
  for (const name of ['spool', 'log', 'others']) mkdirSync(join(base, name), { recursive: true });
  // The installed one becomes root; a copy does not.
  copyFileSync(program, join(base, 'exim'));
  chmodSync(join(base, 'exim'), 0o755);
  writeCertificate(base);
  const { uid, gid, isRoot } = mailUser();
  const [smtps, starttls] = [await freePort(), await freePort()];
  const box = (name: string, directory: string): string =>
    `${name}:\n  driver = appendfile\n  directory = ${directory}\n  maildir_format\n  create_directory\n  user = ${uid}\n  group = ${gid}\n`;
  writeFileSync(
    join(base, 'exim.conf'),
    `exim_user = ${uid}
exim_group = ${gid}
exim_path = ${base}/exim
spool_directory = ${base}/spool
log_file_path = ${base}/log/%slog
pid_file_path = ${base}/pid
primary_hostname = mail.minimal.example
local_interfaces = 127.0.0.1
daemon_smtp_ports = ${starttls} : ${smtps}
tls_on_connect_ports = ${smtps}
tls_advertise_hosts = *
tls_certificate = ${base}/cert.pem
tls_privatekey = ${base}/key.pem
auth_advertise_hosts = \${if eq{$tls_in_cipher}{}{}{*}}
host_lookup =
rfc1413_hosts =
keep_environment =
deliver_drop_privilege
never_users =
acl_smtp_rcpt = recipient
acl_smtp_data = data
begin acl
recipient:
  accept recipients = ${campaign}
  accept encrypted = *
         authenticated = *
  deny message = sign in first
data:
  accept
begin routers
campaign:
  driver = accept
  condition = \${if eqi{$local_part@$domain}{${campaign}}}
  transport = campaign
others:
  driver = accept
  transport = others
begin transports
${box('campaign', maildir)}${box('others', join(base, 'others'))}begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = \${if and{{eq{$auth2}{${campaign}}}{eq{$auth3}{secret-of-a-test}}}}
  server_set_id = $auth2
`,
  );
  leaveToMailUser(folder, [base, maildir]);
  const child = spawn(join(base, 'exim'), ['-C', join(base, 'exim.conf'), '-bdf'], { stdio: 'ignore', ...(isRoot ? { uid, gid } : {}) });
  await untilItAnswers(smtps);
  const user = encodeURIComponent(campaign);
  return {
    urls: { smtps: `smtps://${user}@localhost:${smtps}`, starttls: `smtp://${user}@localhost:${starttls}` },
    password: 'secret-of-a-test',
    port: starttls,
    delivered: async (count) => {
      const files = await filesIn(join(base, 'others/new'), count);
      return Promise.all(files.map((file) => PostalMime.parse(readFileSync(file))));
    },
    log: () => readFileSync(join(base, 'log/mainlog'), 'utf8'),
    stop: () => child.kill(),
  };
}

/** Waits until there are so many, at most ten seconds: a mail server delivers after it has said that it will. */
export async function filesIn(folder: string, count: number): Promise<string[]> {
  const files = (): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);
  for (let attempt = 0; attempt < 200 && files().length < count; attempt++) await new Promise((resolve) => setTimeout(resolve, 50));
  return files().map((name) => join(folder, name));
}
