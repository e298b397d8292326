import { encodeKyaml } from '@berth/backstage-plugin-berth-workloads/kyaml';
import { stringify } from 'yaml';
import { cutDocuments } from './cutDocuments';
import { parseDocument } from './parseDocument';

const objects = [
  {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'words', labels: {}, annotations: { no: 'yes' } },
    data: {
      'run.sh': '#!/bin/sh\n  indented\n\n\ttabbed \\ "quoted"\n',
      carriage: 'a\n\r\nb\r',
      'no-break': 'a\n\u00a0b\u2028\u3000c',
      control: '\0\x07\x1b\x7f\x85\ufeff',
      emoji: '🚀 日本語 𝄞',
      'a: b': '${{ parameters.name }}',
    },
  },
  {
    kind: 'Numbers',
    values: ['1', '0x1F', '1_000', '2001-12-14', 'null', '~', 1, -1.5e-7, 1e21],
    nested: [[{}], [], [{ a: [] }]],
  },
];

describe.each([
  ['KYAML', objects.map(encodeKyaml).join('')],
  ['YAML', objects.map(each => `---\n${stringify(each)}`).join('')],
])('a manifest in %s', (_, text) => {
  it('holds what it was written from', () => {
    const values = [...cutDocuments(text)].flatMap((document, index) =>
      parseDocument(document, { number: index + 1 }),
    );
    expect(values).toEqual(
      objects.map(value => expect.objectContaining({ kind: 'value', value })),
    );
  });
});

it('says where a document in KYAML is damaged', () => {
  const [document] = cutDocuments('---\n{\n  a: [\n}\n');
  expect(parseDocument(document, { number: 1 })).toEqual([
    expect.objectContaining({ kind: 'damaged' }),
  ]);
});
