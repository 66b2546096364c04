// undersigned upgrade: a campaign follows a release of Undersigned, as a package or in a fork.

import { resolve } from 'node:path';
import { engineRoot, isInstalled } from '../../core/engine.ts';
import { type Arguments, type Command, type ExitCode, type Io, rootOption, stringOption, UsageError } from '../command.ts';
import { campaignDirectory } from '../root.ts';
import { finish } from '../upgrade/finish.ts';
import { upgradeFork } from '../upgrade/fork.ts';
import { upgradePackage } from '../upgrade/package.ts';

export const command: Command = {
  usage: '[VERSION|TARBALL] [--dry-run] [--commit] [--no-build]',
  details: `Raises Undersigned in package.json with npm, pnpm or Yarn, whichever the lock file is of. Says what campaigns must do between the two versions, brings the
files up to date that init wrote around the campaign, checks the campaign, and says what changes in dist/. What you changed in such a file is merged; where
both changed the same lines the file is left, and the other lines are in a .rej beside it. Nothing of content/, letters/, translations/, signatories/ and
public/ is touched. It refuses where something is in no commit, and commits nothing itself but with --commit.

In a fork, VERSION is a tag or branch of the repository that was forked: the newest release, where it is left out. The software is taken from there, your
campaign stays, and what you changed in the software yourself is merged or a conflict, as git merge has it; also where the fork has no common history
with that repository.`,
  options: {
    ...rootOption,
    'dry-run': { help: 'Says what there is to do and which files change, and changes nothing.' },
    commit: { help: 'Commits what was changed, where the check passes and nothing was left.' },
    'no-build': { help: 'Builds no site, so that nothing is said of dist/.' },
    from: {
      value: 'REMOTE',
      help: 'In a fork: the name or address of the repository that was forked. The remote “upstream”, where it is left out.',
    },
    since: {
      value: 'REV',
      help: 'In a fork without common history, where it is not found: the commit of that repository that the fork began with.',
    },
    finish: { value: 'FILE', help: 'What upgrade says to the version that it has installed. Not for people.' },
  },
  positionals: 1,
  run: runUpgrade,
};

async function runUpgrade(args: Arguments, io: Io): Promise<ExitCode> {
  const root = resolve(campaignDirectory(args, io));
  const file = stringOption(args, 'finish');
  if (file !== undefined) return finish(root, file, io);
  const wishes = {
    to: args.positionals[0],
    isDryRun: args.values['dry-run'] === true,
    commits: args.values.commit === true,
    builds: args.values['no-build'] !== true,
  };
  if (wishes.isDryRun && wishes.commits)
    throw new UsageError('--dry-run changes nothing, so there is nothing for --commit. Leave one of them out.');
  const [from, since] = [stringOption(args, 'from'), stringOption(args, 'since')];
  if (!isInstalled && root === engineRoot) return upgradeFork(root, { ...wishes, from, since }, io);
  if (from !== undefined || since !== undefined)
    throw new UsageError('--from and --since are for forks. Name the version, or its tarball, alone.');
  return upgradePackage(root, wishes, io);
}
