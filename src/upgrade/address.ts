// Where a campaign says that its site is, as the files around it repeat it.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Undefined where content/site.yaml does not say it in a way that can be read. */
export function addressOf(root: string): string | undefined {
  const file = join(root, 'content/site.yaml');
  const url = existsSync(file) ? /^url: *["']?(https?:\/\/[^\s"'#]+)/m.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  return url !== undefined && URL.canParse(url) ? url : undefined;
}
