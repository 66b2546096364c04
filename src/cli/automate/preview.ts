// automate preview: the site as a request would make it, built by the software of the base from the request’s files.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepCampaign, layOutChange } from '../../automation/judge/change.ts';
import { engineRoot } from '../../core/engine.ts';
import { type Arguments, type ExitCode, type Io, stringOption, UsageError } from '../command.ts';
import { campaignDirectory } from '../root.ts';
import { forgeKind, numberOption, outOption, ownChecker, refOf } from './options.ts';

export async function previewTask(args: Arguments, io: Io): Promise<ExitCode> {
  const root = campaignDirectory(args, io);
  const number = numberOption(args);
  if (number === undefined) throw new UsageError('Say with --number which request is shown.');
  const out = outOption(args, io);
  const parent = mkdtempSync(join(tmpdir(), 'undersigned-change-'));
  const folder = join(parent, 'change');
  try {
    const place = { root, folder, ref: refOf(forgeKind(args), number), remote: stringOption(args, 'remote') ?? 'origin' };
    const { isTooLarge } = await layOutChange(place);
    if (isTooLarge) {
      io.err('The change is too large for a preview.\n');
      return 1;
    }
    keepCampaign(folder);
    return build(folder, out, io);
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

function build(folder: string, out: string, io: Io): ExitCode {
  const { command, environment } = ownChecker(io);
  const [program, ...first] = command;
  try {
    execFileSync(program, [...first, 'build', '--root', folder, '--out', out], {
      cwd: engineRoot,
      env: { ...environment, NO_COLOR: '1' },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    return 0;
  } catch {
    return 1;
  }
}
