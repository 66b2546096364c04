// A process that sets documents for workers.ts, one after the other. The files of all faces are its arguments.

import type { Answer, Asked } from './workers.ts';
import { setDocument } from './set-document.ts';
import { Typesetter } from './typst/compiler.ts';

const typesetter = new Typesetter(process.argv.slice(2));

process.on('message', ({ number, template, data }: Asked) => {
  process.send?.(answerTo(number, template, data));
});
// Whoever asked is gone, in whatever way. What a terminal ends, it ends there first.
process.on('disconnect', () => process.exit());
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => undefined);

function answerTo(number: number, template: Asked['template'], data: string): Answer {
  try {
    return { number, bytes: setDocument(typesetter, template, data) };
  } catch (error) {
    return { number, failure: error instanceof Error ? error.message : String(error) };
  }
}
