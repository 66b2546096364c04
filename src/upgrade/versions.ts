// Version numbers, and which of two is the later one.

/** Negative where `a` is older. What stands behind a hyphen is older than the release itself (SemVer 2.0, 11). */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [partsOf(a), partsOf(b)];
  for (const index of [0, 1, 2]) {
    const difference = (x.numbers[index] ?? 0) - (y.numbers[index] ?? 0);
    if (difference !== 0) return difference;
  }
  if (x.before === y.before) return 0;
  if (x.before === '') return 1;
  if (y.before === '') return -1;
  return x.before < y.before ? -1 : 1;
}

function partsOf(version: string): { readonly numbers: readonly number[]; readonly before: string } {
  const [numbers = '', ...rest] = version.replace(/^\D*/, '').split(/[-+]/);
  return { numbers: numbers.split('.').map(Number), before: version.includes('-') ? rest.join('-') : '' };
}
