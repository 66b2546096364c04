// Which test files a run is asked for.

/** The files that were named on the command line, or all: Vitest itself does not say which files it is about to run. */
export function askedFor(): string[] {
  const words = process.argv.slice(3).filter((word) => !word.startsWith('-'));
  return words.every((word) => word.startsWith('tests/')) ? words : [];
}
