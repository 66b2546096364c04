// A process that has work done by another one and says which; then somebody kills it, or it closes the worker and comes to its own end.

import { BoundedWorker } from '../../src/review/limits/bounded-worker.ts';

const worker = new BoundedWorker<string, unknown>({ program: new URL('tasks.ts', import.meta.url), setup: () => ({}), megabytes: 4000 });
const outcome = await worker.do('pid', 300);
const kind = process.argv[2] ?? '';
const doing = kind === 'close' ? worker.close() : worker.do(kind, 300);
if ('answer' in outcome) process.send?.(outcome.answer);
await doing;
if (kind !== 'close') setInterval(() => {}, 1000);
