// undersigned automate: what the runs of a forge start. People need it only to try the automation out.

import { EventError } from '../../automation/event.ts';
import { ForgeError } from '../../forge/client.ts';
import { EnvironmentError } from '../../forge/environment.ts';
import { forgeKinds } from '../../forge/kinds.ts';
import { JudgeError } from '../../automation/judge/judge.ts';
import { GitError } from '../../review/git/git.ts';
import { ReviewError } from '../../review/review-error.ts';
import { visible } from '../../core/text/characters.ts';
import { nearestKey } from '../../core/schema/validate.ts';
import { type Arguments, type Command, type ExitCode, type Io, rootOption, UsageError } from '../command.ts';

type Task = (args: Arguments, io: Io) => Promise<ExitCode>;

const tasks: Readonly<Record<string, () => Promise<Task>>> = {
  judge: async () => (await import('../automate/judge.ts')).judgeTask,
  answer: async () => (await import('../automate/answer.ts')).answerTask,
  preview: async () => (await import('../automate/preview.ts')).previewTask,
  sign: async () => (await import('../automate/sign.ts')).signTask,
  links: async () => (await import('../automate/links.ts')).linksTask,
  import: async () => (await import('../automate/import.ts')).importTask,
};

export const command: Command = {
  usage: 'judge|answer|preview|sign|links|import --forge NAME [--number N|--open] [--out DIR] [--verdicts PATH] [--root DIR]',
  details: `judge looks at requests with the check of the commit that is checked out, and needs no rights: their files are data, and nothing of
them is run. It leaves a verdict, which answer reads: labels, and one comment per request. preview builds the site as a request would make it.
sign makes a request of an issue by which somebody signs. links asks the pages that the texts link to, and keeps one issue about those that
are dead. import fetches the lists that “imports” in site.yaml names, and opens a request with what is new in them. docs/maintainers.md says what each may and may not do, and .github, .gitlab-ci.yml and .forgejo how they are started.
The token is read from UNDERSIGNED_TOKEN, and the name of its account, where it is not the forge’s own, from UNDERSIGNED_ACCOUNT.`,
  options: {
    forge: { value: 'NAME', help: `${forgeKinds.join(', ')}: whose variables and events these are.` },
    number: { value: 'N', help: 'judge, preview: the number of the request.' },
    open: { help: 'judge, sign: all open requests or issues that wait for it, instead of one.' },
    remote: {
      value: 'NAME',
      help: 'judge, preview, import: where the requests are fetched from, or where the branch goes. origin, where it is left out.',
    },
    out: { value: 'DIR', help: 'judge: where verdicts go. preview: where the site goes.' },
    annotate: { help: 'judge: prints what it finds as annotations for GitHub and Forgejo.' },
    verdicts: { value: 'PATH', help: 'answer: a verdict, or a folder of them.' },
    signatories: { help: 'links: also the pages that signatories name as theirs.' },
    ...rootOption,
  },
  positionals: 1,
  run: runAutomate,
};

async function runAutomate(args: Arguments, io: Io): Promise<ExitCode> {
  const [name] = args.positionals;
  const load = name !== undefined && Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (!load) {
    const nearest = nearestKey(name ?? '', Object.keys(tasks));
    const hint = nearest ? ` Did you mean “${nearest}”?` : '';
    throw new UsageError(
      `Name the task: ${Object.keys(tasks).join(', ')}.${name === undefined ? '' : ` “${visible(name)}” is none.${hint}`}`,
    );
  }
  try {
    return await (await load())(args, io);
  } catch (error) {
    if (error instanceof EnvironmentError || error instanceof EventError) throw new UsageError(visible(error.message));
    if (!(error instanceof ForgeError || error instanceof GitError || error instanceof JudgeError || error instanceof ReviewError))
      throw error;
    io.err(`${visible(error.message)}\n`);
    return 2;
  }
}
