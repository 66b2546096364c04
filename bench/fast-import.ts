// Writes the input of `git fast-import`: whole histories in a second, into a bare repository.

import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

export interface Person {
  readonly name: string;
  readonly email: string;
}

/** A file's new bytes; null where it goes. A link, submodule or other entry is given as mode and bytes, or mode and object id. */
export type Content =
  | string
  | Buffer
  | null
  | { readonly mode: string; readonly bytes: string | Buffer }
  | { readonly mode: string; readonly oid: string };

export interface CommitSpec {
  readonly ref: string;
  readonly author: Person;
  /** Who committed it, where that is another: GitHub does for what is written in its editor. */
  readonly committer?: Person;
  readonly message: string;
  /** Marks or ids of the parents; the files of the first are there to begin with. */
  readonly parents?: readonly (number | string)[];
  readonly files: Readonly<Record<string, Content>>;
}

/** git with no configuration but its own, which tidies nothing up behind a commit. */
export function git(directory: string, args: readonly string[], input?: string | Buffer): string {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return execFileSync('git', ['-c', 'maintenance.auto=false', ...args], {
    cwd: directory,
    input: input ?? '',
    encoding: 'utf8',
    env: { ...Object.fromEntries(own), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', LC_ALL: 'C' },
    maxBuffer: 1024 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

export class History {
  readonly directory: string;
  readonly #parts: (string | Buffer)[] = ['feature done\n'];
  #marks = 0;
  /** Seconds of 1970; each commit is a minute later. */
  #time = 1_780_000_000;

  /** Makes a bare repository with the branch main, or goes on in one that is there. */
  constructor(directory: string, isThere = false) {
    this.directory = directory;
    if (isThere) return;
    mkdirSync(directory, { recursive: true });
    git(directory, ['init', '-q', '--bare', '--initial-branch=main']);
  }

  /** Adds a commit and returns its mark. */
  commit({ ref, author, committer = author, message, parents = [], files }: CommitSpec): number {
    const mark = ++this.#marks;
    this.#time += 60;
    const [first, ...others] = parents.map((parent) => (typeof parent === 'number' ? `:${parent}` : parent));
    this.#write(`commit ${ref}\nmark :${mark}\n`);
    this.#write(`author ${ident(author)} ${this.#time} +0100\ncommitter ${ident(committer)} ${this.#time} +0100\n`);
    this.#data(message);
    if (first) this.#write(`from ${first}\n`);
    for (const other of others) this.#write(`merge ${other}\n`);
    for (const [path, content] of Object.entries(files)) this.#file(path, content);
    this.#write('\n');
    return mark;
  }

  /** Lets a ref lead to a commit. */
  point(ref: string, mark: number): void {
    this.#write(`reset ${ref}\nfrom :${mark}\n\n`);
  }

  /** Writes everything into the repository. */
  end(): void {
    this.#write('done\n');
    git(this.directory, ['fast-import', '--quiet', '--done'], Buffer.concat(this.#parts.map((part) => Buffer.from(part))));
  }

  #file(path: string, content: Content): void {
    // Quoted as C does it: names may hold anything.
    const name = `"${path.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`;
    if (content === null) this.#write(`D ${name}\n`);
    else if (typeof content === 'object' && 'oid' in content) this.#write(`M ${content.mode} ${content.oid} ${name}\n`);
    else {
      const { mode, bytes } = typeof content === 'string' || Buffer.isBuffer(content) ? { mode: '100644', bytes: content } : content;
      this.#write(`M ${mode} inline ${name}\n`);
      this.#data(bytes);
    }
  }

  #data(bytes: string | Buffer): void {
    this.#write(`data ${Buffer.byteLength(bytes)}\n`);
    this.#parts.push(bytes);
    this.#write('\n');
  }

  #write(text: string): void {
    this.#parts.push(text);
  }
}

function ident({ name, email }: Person): string {
  return `${name} <${email}>`;
}
