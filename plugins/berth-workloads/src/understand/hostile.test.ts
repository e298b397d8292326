import fc from 'fast-check';
import { fixtureExamples, projectExamples } from '../__testUtils__/examples';
import { mutated, unpresentable } from '../__testUtils__/hostile';
import { isObject } from '../json/read';
import { workloadKinds } from '../kinds';
import type { Health, Workload } from '../model';
import { identityOf } from './identityOf';
import { Fields } from '../json/Fields';
import { relatedOf } from './relatedOf';
import type { UnreadObject } from './Related';
import { understand } from './understand';

const fixtures = fixtureExamples();
const projects = projectExamples();
const examples = [...fixtures, ...(Array.isArray(projects) ? projects : [])];
const related = relatedOf(examples);

const HEALTHS: Health[] = [
  'Healthy',
  'Progressing',
  'Degraded',
  'Suspended',
  'Missing',
  'Unknown',
];

function examplesOf(
  options: { group: string; kind: string },
  among: readonly UnreadObject[] = examples,
): UnreadObject[] {
  return among.filter(object => {
    const { group, kind } = identityOf(Fields.of(object));
    return group === options.group && kind === options.kind;
  });
}

/** What must be true of any answer. */
function problemsWith(workload: Workload): unknown[] {
  const numbers = [
    ...workload.progress.flatMap(({ done, total = 0 }) => [done, total]),
    ...(workload.asks?.units ?? []).flatMap(({ times, sets }) => [
      times,
      ...sets.map(({ count }) => count),
    ]),
  ];
  return [
    ...(HEALTHS.includes(workload.health) ? [] : [workload.health]),
    ...(workload.reason === '' || workload.reason.length > 1000
      ? [workload.reason]
      : []),
    ...numbers.filter(number => number < 0),
    ...workload.warnings.fields.filter(({ field }) => field.length > 200),
    ...unpresentable(workload),
  ];
}

if (typeof projects === 'string') {
  process.stderr.write(`Only the fixtures are mutated: ${projects}\n`);
}

describe('any object', () => {
  it.each(workloadKinds.map(kind => [kind.kind, kind] as const))(
    '%s has a fixture',
    (_, kind) => {
      expect(examplesOf(kind, fixtures)).not.toEqual([]);
    },
  );

  it.each([
    ...workloadKinds.map(
      kind => [`${kind.group}/${kind.kind}`, examplesOf(kind)] as const,
    ),
    ['of any kind', examples] as const,
  ])('%s: has an answer however it is broken', (_, ofKind) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ofKind).chain(example =>
          mutated([example]).map(broken => ({
            // Else a mutation would mostly say something of objects without a kind.
            ...(isObject(broken) ? broken : { spec: broken }),
            apiVersion: example.apiVersion,
            kind: example.kind,
          })),
        ),
        object => {
          expect(problemsWith(understand(object, related))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is one that is none at all', () => {
    fc.assert(
      fc.property(fc.anything(), object => {
        expect(problemsWith(understand(object))).toEqual([]);
      }),
    );
  });

  it('gives the same answer twice, and leaves the object as it is', () => {
    for (const example of examples) {
      const before = JSON.stringify(example);
      expect(understand(example, related)).toEqual(
        understand(example, related),
      );
      expect(JSON.stringify(example)).toBe(before);
    }
  });

  it.each(examples.map(one => [`${one.kind} ${nameOf(one)}`, one]))(
    'reads %s without a warning',
    (_, example) => {
      expect(understand(example, related).warnings).toEqual({
        count: 0,
        fields: [],
      });
    },
  );
});

function nameOf(object: UnreadObject): string {
  return identityOf(Fields.of(object)).name;
}
