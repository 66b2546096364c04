// The README of a campaign: what is where, how it is seen on one's own machine, and how it gets online.

import type { ForgeKind } from '../forge/kinds.ts';
import { localAddress } from './answers.ts';
import type { Around } from './around.ts';

export function readme(around: Around): string {
  return `${beginning(around)}
## On your machine

With Node 20 or newer and git:

\`\`\`sh
npm ci
npm run dev        # the site at ${localAddress(around)}, as you change it
npx undersigned check
npx undersigned build
\`\`\`

The site is then in \`dist/\`, for any host of plain files. \`npx undersigned --help\` lists what else there is: \`translate\` for another language, \`import\` for
names from elsewhere, \`review\` for what people propose. The whole documentation is in \`node_modules/undersigned/docs/\`.

Before the first signature, record the text that people sign: \`npx undersigned revise ${around.letter.id}\`.

${online(around, false)}
A new release of Undersigned: \`npx undersigned upgrade\`. This file is yours; change it as you like.
`;
}

/** Of a campaign in a copy of Undersigned's own repository, which has the documentation and the workflows. */
export function forkReadme(around: Around): string {
  return `${beginning(around)}
This repository is a fork of Undersigned’s: the software is in \`src/\`, and [docs/](docs/forking.md) says how to use and change it.

## On your machine

\`\`\`sh
npm ci
npx undersigned dev        # the site at ${localAddress(around)}, as you change it
npx undersigned check
npx undersigned build
\`\`\`

Before the first signature, record the text that people sign: \`npx undersigned revise ${around.letter.id}\`.

${online(around, true)}
A new release: \`npx undersigned upgrade\` ([more](docs/forking.md#in-a-fork)), which leaves this file alone.
`;
}

function beginning({ name, letter, url }: Around): string {
  return `# ${name}

The letter, its translations and everyone who signed it, as files. The site <${url}> is made of them by Undersigned.

| file | what it is |
|---|---|
| \`letters/${letter.id}.md\` | the letter |
| \`translations/<language>/\` | its translations |
| \`signatories/${letter.id}/\` | a file for each signature |
| \`content/site.yaml\` | name, address, contact and colour of the site |
| \`content/pages/\` | about, privacy, imprint |
`;
}

function online({ repository, url }: Around, isFork: boolean): string {
  const docs = isFork ? 'docs' : 'node_modules/undersigned/docs';
  const address = repository?.url ?? 'https://github.com/YOU/REPOSITORY';
  const lines = [
    `Make an empty public repository, without a README,${repository === undefined ? ' on GitHub, GitLab, Codeberg or another forge' : ` at <${repository.url}>`}.`,
    `Send the files there: ${isFork ? '`git remote rename origin upstream`, ' : ''}\`git remote add origin ${address}.git\`, \`git push -u origin main\`.`,
    ...(repository === undefined ? unknownForge(docs, isFork) : switches[repository.forge]),
    `From then on every change of the branch \`main\` is built and published, some minutes later, at <${url}>: a merged signature, too. A campaign with problems is not, and the last site stays.`,
  ];
  return `## Put it online

${lines.map((line, index) => `${index + 1}. ${line}`).join('\n')}

On a server of your own instead: \`rsync -a --delete dist/ you@server:/srv/letter/dist/\` after each build, and the lines for nginx, Apache or Caddy in
\`${docs}/own-server.md\`.

If the address changes: \`url:\` in \`content/site.yaml\`, and the two addresses in this file.
`;
}

/** The workflows of a package campaign come with the name of its forge. */
function unknownForge(docs: string, isFork: boolean): string[] {
  const workflows =
    ' Its workflows come from here: `npx undersigned init ../workflows --repository https://… --yes --no-install` makes a campaign beside this one; copy `.github`, `.forgejo`, `.gitlab` and `.gitlab-ci.yml` from it, whichever are there, and remove it.';
  return [
    `Name the repository in \`content/site.yaml\`: a line \`repository:\`, and below it \`  url: https://…\`.${isFork ? '' : workflows} Which of its settings publish the site, \`${docs}/maintainers.md\` says below “Switching on the automation”.`,
  ];
}

const switches: Readonly<Record<ForgeKind, readonly string[]>> = {
  github: [
    'On the repository’s page: Settings, Pages, Source “GitHub Actions”. Then Actions, “Pages”, “Run workflow”: the run of your first push has only built the site.',
  ],
  gitlab: [
    'Nothing has to be switched on for the site: the first pipeline publishes it. Deploy, Pages shows its address, and Settings, General, Visibility has to say that everyone may see Pages.',
  ],
  forgejo: [
    'On the repository’s page: Settings, Units, Actions on; Settings, Actions, Variables: `UNDERSIGNED_PAGES` with the value `yes`. Then Actions, “Pages”, “Run workflow”. The site goes to the branch `pages`; on Codeberg a webhook shows it (`maintainers.md` says which).',
  ],
};
