// A thread that sets documents, one after the other, for workers.ts.

import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Asked } from './workers.ts';
import { setDocument } from './set-document.ts';
import { Typesetter } from './typst/compiler.ts';

const typesetter = new Typesetter((workerData as { fontPaths: readonly string[] }).fontPaths);

parentPort?.on('message', ({ number, template, data }: Asked) => {
  parentPort?.postMessage(answerTo(number, template, data));
});

function answerTo(number: number, template: Asked['template'], data: string): Answer {
  try {
    return { number, bytes: setDocument(typesetter, template, data) };
  } catch (error) {
    return { number, failure: error instanceof Error ? error.message : String(error) };
  }
}
