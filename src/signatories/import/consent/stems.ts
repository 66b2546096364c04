// Lists of word beginnings in many scripts → one linear regular expression.

/** Scripts whose words are divided by spaces and begin with what the dictionary has. Others take prefixes, or are written without spaces. */
const dividedScript = /^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Deva}\p{sc=Beng}]/u;

/**
 * Finds any of the beginnings, which `|` divides. A word that ends in `.` has to end there: `no.` finds “no” and not “nonprofit”. A
 * blank in a beginning stands for any white space; a word after `*` may be the end or the middle of one. Anything else is literal.
 */
export function stems(list: string): RegExp {
  const parts = list.split(/[|\n]/).flatMap((entry) => {
    const trimmed = entry.trim();
    const isInside = trimmed.startsWith('*');
    const word = isInside ? trimmed.slice(1) : trimmed;
    if (word === '') return [];
    const isWhole = word.endsWith('.');
    const literal = (isWhole ? word.slice(0, -1) : word).replace(/[\\^$*+?()[\]{}]/g, '\\$&').replace(/ +/g, '\\s+');
    const start = dividedScript.test(word) && !isInside ? '(?<![\\p{L}\\p{M}])' : '';
    return `${start}${literal}${isWhole && dividedScript.test(word) ? '(?![\\p{L}\\p{M}])' : ''}`;
  });
  return new RegExp(parts.join('|'), 'iu');
}
