import { parseCutLine } from './parseCutLine';

const tooLarge = { type: 'failed', failure: { type: 'tooLarge' } };
const large = 'x'.repeat(1_000);

/** The line without its end, as it is when it is too long. */
function cut(type: string, object: object): string {
  return JSON.stringify({ type, object }).slice(0, -500);
}

describe('parseCutLine', () => {
  const metadata = {
    name: 'a',
    uid: 'u',
    resourceVersion: '7',
    labels: { uid: 'no uid' },
  };

  it.each(['ADDED', 'MODIFIED'])('quarantines what was %s', type => {
    expect(
      parseCutLine(cut(type, { kind: 'Pod', metadata, spec: { large } })),
    ).toEqual({ type: 'quarantine', uid: 'u', resourceVersion: '7' });
  });

  it('removes what was deleted', () => {
    expect(parseCutLine(cut('DELETED', { metadata, spec: large }))).toEqual({
      type: 'remove',
      uid: 'u',
      resourceVersion: '7',
    });
  });

  it('reads the metadata of custom resources, whose keys come in alphabetical order', () => {
    const custom = {
      apiVersion: 'x/v1',
      kind: 'X',
      metadata: {
        annotations: {
          uid: 'no uid',
          text: '{"metadata":{"uid":"\\"no uid\\"","resourceVersion":"1"}}\\',
        },
        labels: { resourceVersion: '1' },
        name: 'a',
        ownerReferences: [{ uid: 'owner', resourceVersion: '1' }],
        resourceVersion: '7',
        uid: 'u',
      },
      spec: large,
    };
    expect(parseCutLine(cut('MODIFIED', custom))).toEqual({
      type: 'quarantine',
      uid: 'u',
      resourceVersion: '7',
    });
  });

  it('takes a line of nothing but depth for no more work than its length', () => {
    const deep = `{"type":"ADDED","object":{"data":${'['.repeat(1_000_000)}`;
    // Looked at at any depth, each of them would cost as many steps as it is deep.
    expect(parseCutLine(`${deep}${'"x",'.repeat(500_000)}`)).toEqual(tooLarge);
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['no JSON', large],
    ['no version', cut('ADDED', { metadata: { uid: 'u' }, spec: large })],
    [
      'an end that is inside of the uid',
      '{"type":"ADDED","object":{"metadata":{"resourceVersion":"7","uid":"u',
    ],
    ['metadata that comes too late', cut('ADDED', { data: large, metadata })],
    ['no change of an object', cut('BOOKMARK', { metadata, spec: large })],
    [
      'metadata of something else',
      cut('ADDED', { 'object.metadata': metadata, list: [metadata], large }),
    ],
  ])('does not know whose change it is of %s', (_, line) => {
    expect(parseCutLine(line)).toEqual(tooLarge);
  });
});
