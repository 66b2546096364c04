// undersigned desk: the review as a page on this machine, on which a maintainer decides by keys, and one button does what was decided.

import { Git, GitError } from '../../review/git/git.ts';
import { findRemote } from '../../review/requests/remote.ts';
import { parseNumbers } from '../../review/requests/numbers.ts';
import { openRepository } from '../../review/repository.ts';
import { ReviewError } from '../../review/review-error.ts';
import { siteFacts } from '../../review/site-repository.ts';
import { visible } from '../../core/text/characters.ts';
import { type Arguments, type Command, type ExitCode, type Io, rootOption, stringOption, UsageError } from '../command.ts';
import { openDesk } from '../desk/desk.ts';
import { serveDesk } from '../desk/server.ts';
import { untilEnded } from '../interrupt.ts';
import { parsePort, portError } from '../port.ts';
import { stepsOf } from '../progress.ts';
import { campaignDirectory } from '../root.ts';
import { today } from '../today.ts';

export const command: Command = {
  usage: '[--root DIR] [--remote R] [--branch B] [--only LIST] [--except LIST] [--all-open] [--port N]',
  details: `Reviews the open requests as “review” does, and serves what it found on 127.0.0.1 until Ctrl+C. The address that it prints holds a random
token: whoever has it may decide. No page of another origin is obeyed, and nothing that a signer wrote is executed.

Keys: j and k go to the next and the previous request, a approves, h holds, x refuses with a prepared word in the signer’s language, u takes the
last decision back. What is held or refused goes to the other maintainers at once, as with “review hold” and “review refuse”. Approvals stay on this
desk until “Merge and push”: then what was approved is merged as it was looked at (what has changed since is left), fixed where it can be, and
pushed; what was refused is answered and closed on the forge where there is a token in the environment (undersigned review --help), and
else listed with its page and the word. Ended in the middle, a merge is whole or not begun; start the desk again.`,
  options: {
    ...rootOption,
    remote: { value: 'R', help: 'A remote’s name or address. “origin” where it is left out.' },
    branch: { value: 'B', help: 'The branch that requests are merged into.' },
    only: { value: 'LIST', help: 'Only these requests, which are taken for open: 12,40-60.' },
    except: { value: 'LIST', help: 'Not these requests: 12,40-60.' },
    'all-open': { help: 'Says that no request that is not merged was closed, where neither git nor a token can tell.' },
    port: { value: 'N', help: 'The port. A free one where it is left out.' },
  },
  positionals: 0,
  run: runDesk,
};

async function runDesk(args: Arguments, io: Io): Promise<ExitCode> {
  const root = campaignDirectory(args, io);
  const list = (name: string) => {
    const given = stringOption(args, name);
    return given === undefined ? undefined : parseNumbers(given);
  };
  try {
    const repository = await openRepository(new Git(root));
    const site = await siteFacts(repository);
    const name = stringOption(args, 'remote') ?? 'origin';
    const remote = await findRemote(repository.git, name, site?.repository?.forge);
    const options = {
      root,
      remote: name,
      branch: stringOption(args, 'branch'),
      only: list('only'),
      except: list('except'),
      isAllOpen: args.values['all-open'] === true,
      environment: io.env ?? {},
      today: today(),
      steps: stepsOf(io),
    };
    const desk = await openDesk({ options, remote, language: site?.defaultLanguage ?? 'en', log: io.err });
    const port = parsePort(stringOption(args, 'port'), 0);
    const server = await serveDesk(desk, port).catch((error: unknown) => {
      throw portError(error, port);
    });
    io.out(`The desk is at ${server.url} — Ctrl+C ends it.\n`);
    await untilEnded();
    await server.close();
    return 0;
  } catch (error) {
    if (error instanceof ReviewError || error instanceof GitError) throw new UsageError(visible(error.message));
    throw error;
  }
}
