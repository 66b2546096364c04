// What was wrong with signature files as they arrived, how often, and what should become of each. Counted on 7,762 files of one public letter.

import type { Random } from './random.ts';

/** A signature on its way to a file. */
export interface Draft {
  /** Its id as it should be. */
  readonly stem: string;
  /** Name of the file, or a path below its folder. */
  readonly file: string;
  readonly text: string;
  /** The name inside, as it is in the file. */
  readonly name: string;
  /** Instead of the text, where it is not UTF-8. */
  readonly bytes?: Buffer;
  /** A second file beside it, and what that holds if it is something else. */
  readonly twin?: string;
  readonly twinText?: string;
}

export interface Defect {
  readonly id: string;
  /** Among 7,762 files. */
  readonly count: number;
  readonly outcome: 'fine' | 'fixed' | 'refused';
  readonly rule?: string;
  /** About the file's name; the others are about what it holds. */
  readonly isOfName?: true;
  /** Can be seen beside a defect of the name, and leaves the signature one. */
  readonly isJoining?: true;
  /** Counted beside the 13.8 %: real, but no one called it a defect of a file. */
  readonly isBeyond?: true;
  spoil(draft: Draft, random: Random): Draft;
}

const named = (id: string, count: number, file: (stem: string, random: Random) => string): Defect => ({
  id,
  count,
  outcome: 'fixed',
  isOfName: true,
  spoil: (draft, random) => ({ ...draft, file: file(draft.stem, random) }),
});

const fixed = (id: string, count: number, text: (text: string, random: Random, draft: Draft) => string): Defect => ({
  id,
  count,
  outcome: 'fixed',
  isJoining: true,
  spoil: (draft, random) => ({ ...draft, text: text(draft.text, random, draft) }),
});

const refused = (id: string, count: number, rule: string, spoil: (draft: Draft, random: Random) => Partial<Draft>): Defect => ({
  id,
  count,
  outcome: 'refused',
  rule,
  spoil: (draft, random) => ({ ...draft, ...spoil(draft, random) }),
});

const fine = (id: string, count: number, spoil: (draft: Draft, random: Random) => Partial<Draft>): Defect => ({
  id,
  count,
  outcome: 'fine',
  spoil: (draft, random) => ({ ...draft, ...spoil(draft, random) }),
});

/** Replaces the line of a key at the left margin. */
function line(text: string, key: string, by: (value: string) => string): string {
  return text.replace(new RegExp(`^${key}: (.*)$`, 'm'), (_, value: string) => by(value));
}

const beyond = (defect: Defect): Defect => ({ ...defect, isBeyond: true });

export const defects: readonly Defect[] = [
  named('no ending', 400, (stem) => stem),
  named('no ending, a dot in the name', 77, (stem, random) => `${random.pick(['dr', 'j', 'm'])}.${stem}`),
  named('.yml', 197, (stem) => `${stem}.yml`),
  named('.yalm, .yam1', 18, (stem, random) => `${stem}.${random.pick(['yalm', 'yam1'])}`),
  named('.xml, .pl', 10, (stem, random) => `${stem}.${random.pick(['xml', 'pl'])}`),
  named('address as file name', 10, (stem) => `https:/github.com/${stem}`),
  named('space in the file name', 72, (stem, random) =>
    random.pick([`${stem} .yml`, `${stem} .yaml`, `${stem.replace('-', ' ')} 1.yaml`, ` ${stem}.yaml`]),
  ),
  named('file name not ASCII', 15, (stem, random) => random.pick([`${stem}-é.yaml`, `ł-${stem}.yaml`, `${stem}-明.yaml`, `${stem}-ü`])),
  refused('names equal without case', 5, 'file-collision', ({ stem, text, name }) => ({
    twin: `${stem.toUpperCase()}.yaml`,
    twinText: line(text, 'link', (link) => `link: ${link}/other`).replace(/^handle:.*\n/m, ''),
    name,
  })),
  { ...fixed('code fence', 14, (text, random) => `\`\`\`${random.pick(['', 'yaml', 'yml'])}\n${text}\`\`\`\n`) },
  refused('prose after the values', 12, 'yaml-syntax', ({ text }) => ({ text: `${text}I support this letter with all my heart\n` })),
  fixed('link: -', 12, (text) => line(text, 'link', () => 'link: -')),
  refused('not a mapping', 32, 'yaml-not-a-mapping', (_, random) => ({
    text: random.pick(['Signed\n', 'signed', 'I sign this letter.\n']),
    name: '',
  })),
  refused('empty', 15, 'file-empty', (_, random) => ({ text: random.pick(['', '\n', '# name:\n']), name: '' })),
  fixed('Name, site, profile', 61, (text, random) => {
    const [ours, theirs] = random.pick([
      ['name', 'Name'],
      ['name', 'NAME'],
      ['link', 'Link'],
      ['link', 'site'],
      ['link', 'Site'],
      ['link', 'profile'],
      ['link', 'website'],
    ] as const);
    return line(text, ours, (value) => `${theirs}: ${value}`);
  }),
  refused('key that means nothing', 6, 'unknown-key', ({ text }, random) => ({
    text: `${text}${random.pick(['slug: me', 'avatar: me.png', 'title: Dr'])}\n`,
  })),
  refused('no name', 31, 'missing-key', ({ text }) => ({ text: line(text, 'name', () => '# no name'), name: '' })),
  { ...fine('no link', 59, ({ text }) => ({ text: text.replace(/^link:.*\n/m, '') })), isJoining: true },
  fixed('link without scheme', 114, (text, random) =>
    line(text, 'link', (link) => `link: ${random.pick(['', '', '', 'www.', '//'])}${link.replace('https://', '')}`),
  ),
  fixed('e-mail address as link', 31, (text, _, { stem }) => line(text, 'link', () => `link: ${stem}@example.org`)),
  {
    ...refused('handle as link', 30, 'invalid-link', ({ text, stem }, random) => ({
      text: line(text, 'link', () => `link: ${random.pick([stem, `"@${stem}"`])}`),
    })),
    isJoining: true,
  },
  fixed('malformed link', 7, (text, random) =>
    line(text, 'link', (link) => `link: ${random.pick([link.replace('//', '/'), `https://${link}`, `http://${link}`])}`),
  ),
  refused('not UTF-8', 1, 'text-encoding', ({ text }) => ({
    bytes: Buffer.concat([Buffer.from(text), Buffer.from('note: caf\xe9\n', 'latin1')]),
  })),
  fixed('byte order mark', 1, (text) => `\ufeff${text}`),
  fixed('CRLF', 17, (text) => text.replaceAll('\n', '\r\n')),
  fine('name like a number', 7, ({ text }, random) => {
    const name = random.pick(['0x', '0', '1e']) + String(1000 + random.below(9000));
    return { text: line(text, 'name', () => `name: ${name}`), name };
  }),
  fixed('# in a value', 3, (text, random) => `${text}note: Local group #${1 + random.below(9)}\n`),
  fine('markup in the name', 8, ({ text, name }, random) => {
    const marked = random.pick([`<b>${name}</b>`, `**${name}**`, `<i>${name}`]);
    return { text: line(text, 'name', () => `name: "${marked}"`), name: marked };
  }),
  refused('style in the link', 1, 'invalid-link', ({ text }) => ({ text: line(text, 'link', (link) => `link: ${link} style=color:red`) })),

  beyond(refused('same name and link twice', 7, 'same-signatory', ({ stem }) => ({ twin: `${stem}-again.yaml` }))),
  beyond(
    fine('same name, other people', 33, ({ stem, text }) => ({
      twin: `${stem}-other.yaml`,
      twinText: line(text, 'link', (link) => `link: ${link}/other`).replace(/^handle:.*\n/m, ''),
    })),
  ),
  beyond(
    fine('affiliation inside the name', 549, ({ text, name }, random) => {
      const whole = random.chance(0.98) ? `${name} (Example School)` : `${name}, Example School`;
      return { text: line(text, 'name', () => `name: ${whole}`), name: whole };
    }),
  ),
  beyond(
    refused('public e-mail address', 411, 'email-address', ({ text, stem }) => ({
      text: `${text.replace(/^note:.*\n/m, '')}note: write to ${stem}@example.org\n`,
    })),
  ),
];
