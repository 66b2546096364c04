// The example that the sign page shows where no script runs: who leaves a part of it as it is did not mean it.

const example: Readonly<Record<string, string>> = {
  affiliation: 'Example University',
  link: 'https://example.org/',
  statement: 'Why I sign',
};

/** A question for a person; undefined where nothing of it is left. */
export function exampleLeft(values: Readonly<Record<string, string>>): string | undefined {
  const left = Object.entries(example).flatMap(([field, text]) => (values[field]?.trim() === text ? [field] : []));
  return left.length === 0 ? undefined : `It still says what the example of the sign page says (${left.join(', ')}).`;
}
