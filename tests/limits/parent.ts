// A process that has work done by another one and says which; then somebody kills it.

import { BoundedWorker } from '../../src/review/limits/bounded-worker.ts';

const worker = new BoundedWorker<string, unknown>({ program: new URL('tasks.ts', import.meta.url), setup: () => ({}), megabytes: 4000 });
const outcome = await worker.do('pid', 300);
const doing = worker.do(process.argv[2] ?? '', 300);
if ('answer' in outcome) process.send?.(outcome.answer);
await doing;
setInterval(() => {}, 1000);
