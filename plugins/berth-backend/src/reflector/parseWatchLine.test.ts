import fc from 'fast-check';
import { parseWatchLine } from './parseWatchLine';
import type { ReflectedKind } from './ReflectedKind';

const kind: ReflectedKind<{ name: string }> = {
  plural: 'pods',
  kind: 'Pod',
  group: '',
  versions: ['v1'],
  project: object => {
    const { name } = (object as { metadata: { name?: unknown } }).metadata;
    return typeof name === 'string' ? { name } : undefined;
  },
};

const parse = (line: unknown) =>
  parseWatchLine(typeof line === 'string' ? line : JSON.stringify(line), kind);
const metadata = { name: 'a', uid: 'u', resourceVersion: '7' };
const malformed = { type: 'failed', failure: { type: 'malformed' } };

describe('parseWatchLine', () => {
  it.each(['ADDED', 'MODIFIED'])('reads %s', type => {
    expect(parse({ type, object: { kind: 'Pod', metadata } })).toEqual({
      type: 'upsert',
      object: { name: 'a' },
      uid: 'u',
      resourceVersion: '7',
    });
  });

  it('reads DELETED, of which only the uid matters', () => {
    expect(
      parse({
        type: 'DELETED',
        object: { metadata: { uid: 'u', resourceVersion: '8' } },
      }),
    ).toEqual({ type: 'remove', uid: 'u', resourceVersion: '8' });
  });

  it('reads BOOKMARK', () => {
    expect(
      parse({
        type: 'BOOKMARK',
        object: { kind: 'Pod', metadata: { resourceVersion: '9' } },
      }),
    ).toEqual({ type: 'bookmark', resourceVersion: '9' });
  });

  it('reads the code and the patience of ERROR, and none of its words', () => {
    const object = {
      kind: 'Status',
      code: 429,
      message: 'secret',
      details: { retryAfterSeconds: 3 },
    };
    expect(parse({ type: 'ERROR', object })).toEqual({
      type: 'failed',
      failure: { type: 'status', statusCode: 429, retryAfterMs: 3_000 },
    });
  });

  it.each([
    ['no name', { metadata: { ...metadata, name: undefined } }],
    ['another kind', { kind: 'Secret', metadata }],
  ])(
    'quarantines an object with %s, and takes away its former state',
    (_, object) => {
      expect(parse({ type: 'MODIFIED', object })).toEqual({
        type: 'quarantine',
        uid: 'u',
        resourceVersion: '7',
      });
    },
  );

  it.each([
    ['half an event', '{"type":"ADDED","object":{"meta'],
    ['no object', { type: 'ADDED' }],
    ['no version', { type: 'ADDED', object: { metadata: { uid: 'u' } } }],
    [
      'no uid',
      { type: 'ADDED', object: { metadata: { resourceVersion: '7' } } },
    ],
    ['an unknown type', { type: 'RENAMED', object: { metadata } }],
    ['an error without a code', { type: 'ERROR', object: { kind: 'Status' } }],
    ['a list', [1]],
  ])('does not pass over %s', (_, line) => {
    expect(parse(line)).toEqual(malformed);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), line => {
        expect(parse(line)).toBeDefined();
      }),
    );
  });
});
