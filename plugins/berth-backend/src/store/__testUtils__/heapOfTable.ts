/**
 * Fills a table of pods in a process that does nothing else, and prints what the table says it holds and by how much the
 * heap has grown: `{"told": bytes, "grown": bytes}`. Needs `--expose-gc`.
 */
import { setImmediate } from 'node:timers/promises';
import { tableOf } from './podTable';

const COUNT = 60_000;

/** Of what is still used, by nothing on the stack. */
async function heap(): Promise<number> {
  await setImmediate();
  if (!globalThis.gc) throw new Error('There is no gc without --expose-gc');
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

async function main(): Promise<void> {
  // What is compiled and interned on the way is not the pods'.
  tableOf(COUNT);
  const before = await heap();
  const table = tableOf(COUNT);
  const grown = (await heap()) - before;
  process.stdout.write(JSON.stringify({ told: table.bytes, grown }));
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
