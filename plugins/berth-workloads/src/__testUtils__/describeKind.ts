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
export function readCases(
  folder: string,
): Map<string, [object: UnreadObject, ...related: UnreadObject[]]> {
  return new Map(
    readdirSync(folder)
      .filter(file => file.endsWith('.yaml'))
      .sort()
      .map(file => [
        basename(file, '.yaml'),
        parseAllDocuments(readFileSync(join(folder, file), 'utf8')).map(
          document => document.toJS({ maxAliasCount: 0 }),
        ) as [UnreadObject, ...UnreadObject[]],
      ]),
  );
}

/**
 * Tests a kind by its fixtures, `__fixtures__/<kind>/<case>.yaml` beside it: each has an expectation, and is understood so.
 *
 * @param folder - `__dirname` of the test.
 */
export function describeKind(
  kind: WorkloadKind,
  folder: string,
  expected: Record<string, Expected>,
): void {
  const name = `${kind.kind[0].toLowerCase()}${kind.kind.slice(1)}`;
  const cases = readCases(join(folder, '__fixtures__', name));

  describe(kind.kind, () => {
    it('has an expectation for each fixture', () => {
      expect([...cases.keys()]).toEqual(Object.keys(expected).sort());
    });

    it.each([...cases])('%s', (one, [object, ...related]) => {
      const workload = understand(object, relatedOf([object, ...related]));

      expect(workload).toMatchObject({
        recognisedBy: 'kind',
        group: kind.group,
        kind: kind.kind,
        warnings: { count: 0 },
        ...expected[one],
      });
    });
  });
}
