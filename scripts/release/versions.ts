// The number and the changelog of a release, from those of the last one.

const shape = /^(\d+)\.(\d+)\.(\d+)$/;

/** `asked`: a version, or the part that is raised. Undefined where it is neither, or not newer than `last`. */
export function nextVersion(last: string, asked: string): string | undefined {
  const now = partsOf(last);
  if (!now) throw new Error(`The version of package.json is “${last}”, and versions have three numbers.`);
  const [major, minor, patch] = now;
  if (asked === 'major') return `${major + 1}.0.0`;
  if (asked === 'minor') return `${major}.${minor + 1}.0`;
  if (asked === 'patch') return `${major}.${minor}.${patch + 1}`;
  const wanted = partsOf(asked);
  const difference = wanted?.map((part, index) => part - (now[index] ?? 0)).find((part) => part !== 0) ?? 0;
  return difference > 0 ? asked : undefined;
}

function partsOf(version: string): [number, number, number] | undefined {
  const [, major, minor, patch] = shape.exec(version) ?? [];
  return major === undefined ? undefined : [Number(major), Number(minor), Number(patch)];
}

/** What is written below “Next” becomes the section of the release. Undefined where nothing is. */
export function releasedChangelog(
  changelog: string,
  version: string,
  date: string,
): { readonly text: string; readonly notes: string } | undefined {
  const heading = '## Next\n';
  const start = changelog.indexOf(heading);
  if (start === -1) return undefined;
  const [before, after] = [changelog.slice(0, start), changelog.slice(start + heading.length)];
  const end = /^## /m.exec(after)?.index ?? after.length;
  const notes = after.slice(0, end).trim();
  if (notes === '') return undefined;
  return { text: `${before}${heading}\n## ${version} (${date})\n\n${notes}\n\n${after.slice(end)}`, notes: `${notes}\n` };
}
