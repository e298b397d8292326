import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { emptyObject } from './emptyObject';

/** Past the limit of first fields that V8 shares shapes for, as in a backend with many plugins. */
function exhaustShapes(): object[] {
  return Array.from({ length: 3_000 }, (_, index) => {
    const object: Record<string, number> = {};
    object[`first-${index}`] = index;
    return object;
  });
}

function haveSameShape(a: object, b: object): boolean {
  setFlagsFromString('--allow-natives-syntax');
  try {
    return runInNewContext('(a, b) => %HaveSameMap(a, b)')(a, b);
  } finally {
    setFlagsFromString('--no-allow-natives-syntax');
  }
}

function filled(object: Record<string, unknown>): object {
  for (const key of ['late-a', 'late-b']) object[key] = 1;
  return object;
}

describe('emptyObject', () => {
  it.each([0, 1, 64, 65, 5_000])('is like any other, for %i fields', fields => {
    expect(emptyObject(fields)).toStrictEqual({});
    expect(Object.getPrototypeOf(emptyObject(fields))).toBe(Object.prototype);
  });

  it('has the shape of those with the same fields, also where `{}` no longer has', () => {
    const others = exhaustShapes();
    expect(haveSameShape(filled({}), filled({}))).toBe(false);
    expect(haveSameShape(filled(emptyObject(2)), filled(emptyObject(2)))).toBe(
      true,
    );
    expect(others).toHaveLength(3_000);
  });
});
