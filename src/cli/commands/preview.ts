// undersigned preview: the built site, served on this machine as a host would.

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serveFolder } from '../../build/serve.ts';
import { type Arguments, type Command, type ExitCode, type Io, rootOption, stringOption, UsageError } from '../command.ts';
import { untilEnded } from '../interrupt.ts';
import { parsePort, portError } from '../port.ts';
import { campaignDirectory } from '../root.ts';

export const command: Command = {
  usage: '[--root DIR] [--out DIR] [--port N]',
  details: 'Serves what “build” wrote, below the same path as the real site, with the headers of its _headers file.',
  options: {
    ...rootOption,
    out: { value: 'DIR', help: 'Where the site is. dist/ in the campaign’s directory, where it is left out.' },
    port: { value: 'N', help: 'The port. 4321 where it is left out.' },
  },
  positionals: 0,
  run: runPreview,
};

async function runPreview(args: Arguments, io: Io): Promise<ExitCode> {
  const root = campaignDirectory(args, io);
  const given = stringOption(args, 'out');
  const out = given === undefined ? join(root, 'dist') : resolve(io.cwd, given);
  if (!existsSync(join(out, '_headers'))) throw new UsageError(`${out} holds no built site. Run “undersigned build” first.`);
  const port = parsePort(stringOption(args, 'port'), 4321);
  const server = await serveFolder(out, port).catch((error: unknown) => {
    throw portError(error, port);
  });
  io.out(`The site is at ${server.url} — Ctrl+C ends it.\n`);
  await untilEnded();
  await server.close();
  return 0;
}
