import { customKinds, measureKinds } from '../measureKinds';
import { kilobytes, megabytes, printTable } from '../../measure/table';
import { sizeOf } from './worlds';

/** What each kind costs that not every cluster serves: none of them, with no objects, and with some. */
export async function kinds() {
  const clusters = 10;
  const all = customKinds();
  const world = (count: number, objects: number) => ({
    ...sizeOf(clusters, 300),
    custom: { kinds: all.slice(0, count), objects },
  });
  const rows: string[][] = [];
  const without = await measureKinds(world(0, 0));
  for (const [count, objects] of [
    [0, 0],
    [10, 0],
    [all.length, 0],
    [all.length, 100],
  ]) {
    const cost =
      count === 0 ? without : await measureKinds(world(count, objects));
    const each = (figure: number) =>
      count === 0 ? '' : (figure / (count * clusters)).toFixed(1);
    rows.push([
      `${count}`,
      `${objects}`,
      `${cost.watched}`,
      `${cost.started.toFixed(1)} s`,
      `${cost.requests}`,
      each(cost.requests - without.requests),
      `${cost.requestsAMinute}`,
      megabytes(cost.heap),
      count === 0
        ? ''
        : kilobytes((cost.heap - without.heap) / (count * clusters)),
    ]);
  }
  process.stdout.write(`\nKinds of CRDs in ${clusters} clusters\n`);
  printTable(
    [
      'kinds',
      'objects of each',
      'watched',
      'all watched after',
      'requests until then',
      'a kind',
      'requests in a minute',
      'heap',
      'a kind and cluster',
    ],
    rows,
  );
}
