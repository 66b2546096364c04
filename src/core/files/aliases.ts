// The former ids of a letter, from its front matter alone: other texts may link to them, and are read without knowing the letter.

const maxAliases = 20;

/** `letter`: what its file holds. What is no id is left to the schema. */
export function aliasesIn(letter: Buffer | undefined): string[] {
  const text = letter?.toString('utf8') ?? '';
  const end = text.indexOf('\n---', 3);
  const [, written = ''] = /^aliases:(.*(?:\n(?:[ \t-].*)?$)*)/m.exec(end === -1 ? '' : text.slice(0, end + 1)) ?? [];
  const plain = written.replace(/(?:^|\s)#.*$/gm, ' ');
  return plain
    .split(/[\s,"'[\]]+/)
    .filter((word) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(word))
    .slice(0, maxAliases);
}
