// Splits a text into front matter and body. The one place that imports gray-matter, which runs code found in a file
// unless every engine is replaced: https://github.com/jonschlinkert/gray-matter (lib/engines.js, lib/parse.js).

import matter from 'gray-matter';
import type { Report } from './report.ts';
import type { Source } from './source.ts';

export interface SplitText {
  /** The YAML between the fences, and where it begins in the source. */
  readonly yaml: string;
  readonly yamlOffset: number;
  /** The Markdown after the fences, and where it begins in the source. */
  readonly body: string;
  readonly bodyOffset: number;
}

const refuse = (): never => {
  throw new Error('front matter in this language is never read');
};
const refusing = { parse: refuse, stringify: refuse };

/** gray-matter splits and nothing else: what is between the fences is read by core/yaml. */
const options = {
  language: 'yaml',
  delimiters: '---',
  engines: {
    yaml: { parse: () => ({}), stringify: refuse },
    json: refusing,
    javascript: refusing,
    js: refusing,
    coffee: refusing,
    coffeescript: refusing,
    toml: refusing,
  },
};

/** Undefined, with a problem reported, where the front matter is not plain YAML between two lines `---`. */
export function splitFrontMatter(source: Source, report: Report): SplitText | undefined {
  const { text } = source;
  if (!checkOpening(source, report)) return undefined;
  const end = checkClosing(source, report);
  if (end === undefined) return undefined;

  const bodyOffset = Math.min(end + 4, text.length);
  const yaml = text.slice(4, end);
  const body = text.slice(bodyOffset);
  // Passing options keeps gray-matter from its cache, which forgets that a bad file was bad. It looks for comments in a time that grows
  // with the square of blank lines, so it gets the text without them.
  const file = matter(`---${`\n${yaml}`.replace(/\n\s*\n/g, '\n')}---\n${body}`, options);
  if (file.content !== body || (file.language !== 'yaml' && file.language !== ''))
    throw new Error(`front matter of ${source.path} was split in two ways`);
  return { yaml, yamlOffset: 4, body, bodyOffset };
}

const howTo = 'Begin the file with a line of three hyphens, then the facts, then another line of three hyphens, then the text.';

function checkOpening(source: Source, report: Report): boolean {
  const { text } = source;
  const first = text.split('\n', 1)[0] ?? '';
  if (first === '---') return true;
  const language = /^---\s*([^\s-].*)$/.exec(first);
  if (language) {
    report.add(
      'front-matter-language',
      { file: source.path, line: 1, column: /^(json|toml|ya?ml)/i.test(language[1] ?? '') ? 1 : 4 },
      {
        message: `Front matter is YAML, and this one asks to be read as “${(language[1] ?? '').trim()}”. It was not run and not read.`,
        hint: 'Write just --- on the first line, and YAML below it.',
      },
    );
  } else if (/^(\+\+\+|;;;|\{)/.test(first)) {
    report.add('front-matter-language', source.path, {
      message: 'Front matter is YAML between lines of three hyphens, and this one is in another format.',
      hint: 'Write --- on the first line, and YAML below it.',
    });
  } else if (/^\s*---\s*$/.test(first)) {
    report.add('front-matter-missing', source.path, {
      message: 'The first line must be exactly three hyphens; this one has spaces beside them.',
      hint: 'Remove the spaces.',
    });
  } else {
    const message =
      first.trim() === ''
        ? 'The first line is empty. A text begins with --- on its first line.'
        : 'A text begins with --- on its first line, followed by its facts.';
    report.add('front-matter-missing', source.path, { message, hint: howTo });
  }
  return false;
}

/** Offset of the closing `---`, which must be a line of its own. */
function checkClosing(source: Source, report: Report): number | undefined {
  const { text } = source;
  let offset = 4;
  while (offset < text.length) {
    const next = text.indexOf('\n', offset);
    const line = text.slice(offset, next === -1 ? text.length : next);
    if (line === '---') return offset;
    if (line.startsWith('---')) {
      report.add('front-matter-fence', source.at(offset), {
        message:
          line.trim() === '---'
            ? 'There are spaces after the three hyphens.'
            : 'This line begins with three hyphens and is neither the end of the front matter nor a fact.',
        hint: line.trim() === '---' ? 'Remove them.' : 'Write exactly --- to end the front matter, or quote the value.',
      });
      return undefined;
    }
    if (next === -1) break;
    offset = next + 1;
  }
  const almost = /^(?:[ \t]+---|\.\.\.)[ \t]*$/m.exec(text);
  report.add('front-matter-unclosed', source.at(0), {
    message: almost
      ? `The front matter that begins here does not end: line ${source.positionAt(almost.index).line} is not exactly ---.`
      : 'The front matter that begins here does not end.',
    hint: 'Write a line --- between the facts and the text.',
  });
  return undefined;
}
