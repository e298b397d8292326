import fc from 'fast-check';

const hostileValue = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown[]>(
    null,
    '',
    [],
    {},
    [null],
    [[]],
    -1,
    1.5,
    1e300,
    'x'.repeat(5000),
    '__proto__',
    '1e999',
    new Array(1100).fill({ name: 'c', type: 'Ready' }),
    JSON.parse('{"__proto__": {"toString": null}, "constructor": 1}'),
  ),
);

/** JSON with some of its values, at any depth and up to the whole of it, replaced. */
export function mutated(examples: readonly object[]): fc.Arbitrary<unknown> {
  return fc
    .record({
      example: fc.constantFrom(...examples),
      mutations: fc.array(fc.record({ at: fc.nat(), value: hostileValue }), {
        minLength: 1,
        maxLength: 6,
      }),
    })
    .map(({ example, mutations }) =>
      mutations.reduce<unknown>((value, mutation) => {
        const paths = pathsOf(value);
        return replaced(
          value,
          paths[mutation.at % paths.length],
          mutation.value,
        );
      }, structuredClone(example)),
    );
}

function pathsOf(value: unknown, depth = 0): string[][] {
  const inner =
    typeof value === 'object' && value !== null && depth < 10
      ? Object.entries(value)
          .slice(0, 50)
          .flatMap(([key, entry]) =>
            pathsOf(entry, depth + 1).map(path => [key, ...path]),
          )
      : [];
  return [[], ...inner];
}

function replaced(value: unknown, path: string[], by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) {
    return by;
  }
  const copy: Record<string, unknown> = Array.isArray(value)
    ? (Object.assign([], value) as unknown as Record<string, unknown>)
    : { ...(value as Record<string, unknown>) };
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

/** What no reader could show: numbers that are none, and messages without end. */
export function unpresentable(answer: unknown): unknown[] {
  if (typeof answer === 'number') {
    return Number.isFinite(answer) ? [] : [answer];
  }
  if (typeof answer !== 'object' || answer === null) {
    return [];
  }
  const { message } = answer as { message?: unknown };
  return [
    ...(typeof message === 'string' && message.length > 1000 ? [message] : []),
    ...Object.values(answer).flatMap(unpresentable),
  ];
}
