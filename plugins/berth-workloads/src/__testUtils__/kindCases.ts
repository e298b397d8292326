import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { WorkloadKind } from '../kinds';
import type { Workload } from '../model';
import { relatedOf, understand, type UnreadObject } from '../understand';

/** What a fixture must be understood as: part of a workload, of which health and reason are the least. */
export type Expected = Pick<Workload, 'health' | 'reason'> &
  DeepPartial<Workload>;

type DeepPartial<T> = T extends ReadonlyArray<infer E>
  ? Array<DeepPartial<E>>
  : T extends object
  ? { [K in keyof T]?: DeepPartial<T[K]> }
  : T;

/** Every case of a folder: the object, and the objects after it in the same file, to which it is related. */
function readCases(
  folder: string,
): Map<string, [object: UnreadObject, ...related: UnreadObject[]]> {
  return new Map(
    readdirSync(folder)
      .filter(file => file.endsWith('.yaml'))
      .sort()
      .map(file => [
        basename(file, '.yaml'),
        parseAllDocuments(readFileSync(join(folder, file), 'utf8')).map(
          document => document.toJS(),
        ) as [UnreadObject, ...UnreadObject[]],
      ]),
  );
}

/**
 * What the fixtures of a kind, `__fixtures__/<kind>/<case>.yaml` beside its test, are understood as, each with what it
 * must be understood as.
 *
 * @param folder - `__dirname` of the test.
 * @throws when a fixture has no expectation, or the other way round.
 */
export function kindCases(
  kind: WorkloadKind,
  folder: string,
  expected: Record<string, Expected>,
): Array<[name: string, workload: Workload, expected: object]> {
  const name = `${kind.kind[0].toLowerCase()}${kind.kind.slice(1)}`;
  const cases = readCases(join(folder, '__fixtures__', name));
  const names = [...cases.keys()].sort();
  const wanted = Object.keys(expected).sort();
  if (names.join() !== wanted.join()) {
    throw new Error(`The fixtures are ${names}, expected are ${wanted}`);
  }
  return [...cases].map(([one, [object, ...related]]) => [
    one,
    understand(object, relatedOf([object, ...related])),
    {
      recognisedBy: 'kind',
      group: kind.group,
      kind: kind.kind,
      warnings: { count: 0 },
      ...expected[one],
    },
  ]);
}
