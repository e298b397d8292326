import { reasonCodes } from '@berth/backstage-plugin-berth-scheduler';
import { englishWords, japaneseWords } from '../__testUtils__/words';
import { nearestReason, nodeReasonText, reasonText } from './nearestReason';

const SELECTOR = "node(s) didn't match Pod's node affinity/selector";
const TAINT = 'node(s) had untolerated taint(s)';

describe('nearestReason', () => {
  it.each([
    [
      'a resource before what rules most nodes out',
      [
        { reason: SELECTOR, count: 40 },
        { reason: TAINT, count: 9 },
        { reason: 'Insufficient nvidia.com/gpu', count: 2 },
      ],
      'Insufficient nvidia.com/gpu',
    ],
    [
      'GPUs before CPU, however many nodes lack it',
      [
        { reason: 'Insufficient cpu', count: 7 },
        { reason: 'Insufficient nvidia.com/gpu', count: 2 },
      ],
      'Insufficient nvidia.com/gpu',
    ],
    [
      'the filter that is asked later',
      [
        { reason: TAINT, count: 8 },
        { reason: SELECTOR, count: 1 },
      ],
      SELECTOR,
    ],
    [
      'the most frequent of equals',
      [
        { reason: 'Insufficient memory', count: 4 },
        { reason: 'Insufficient cpu', count: 1 },
      ],
      'Insufficient memory',
    ],
    [
      'what it knows before what it does not',
      [
        { reason: 'node(s) were on strike', count: 9 },
        { reason: 'node(s) were unschedulable', count: 1 },
      ],
      'node(s) were unschedulable',
    ],
    ['nothing of no nodes', [], undefined],
  ])('gives %s', (_, histogram, expected) => {
    expect(nearestReason(histogram)).toBe(expected);
  });
});

describe.each([
  ['English', englishWords(), /^[^\u3040-\u9fff]+$/],
  ['Japanese', japaneseWords(), /[\u3040-\u9fff]/],
] as const)('reasons in %s', (_, words, ofLanguage) => {
  it.each(reasonCodes)('are said of a pod and of a node: %s', code => {
    const said = [
      words.t(`reason.nowhere.${code}`, { name: 'gpu' }),
      words.t(`reason.here.${code}`, { name: 'gpu' }),
    ];

    for (const text of said) {
      expect(text).toMatch(ofLanguage);
      expect(text).not.toMatch(/\{\{|undefined|reason\./);
    }
  });
});

describe('reasonText', () => {
  const words = englishWords();

  it.each([
    [
      'Insufficient nvidia.com/gpu',
      'no node that would do has enough nvidia.com/gpu free',
    ],
    ['Insufficient cpu', 'no node that would do has enough CPU free'],
    [SELECTOR, 'no node has the labels that it asks for'],
    [TAINT, 'it does not tolerate the taints of any node that is left'],
    [
      "node(s) didn't satisfy existing pods anti-affinity rules",
      'pods that are there keep it away',
    ],
    [
      'persistentvolumeclaim "cache" not found',
      'its PersistentVolumeClaim cache does not exist',
    ],
    [
      'node(s) had no available volume zone',
      'its volume is in another zone than the nodes that would do',
    ],
    ['node(s) were on strike', 'node(s) were on strike'],
  ])('says of %s: %s', (reason, text) => {
    expect(reasonText(reason, words)).toBe(text);
  });
});

describe('nodeReasonText', () => {
  it.each([
    [
      'Insufficient memory',
      'not enough memory free',
      'メモリー の空きが足りません',
    ],
    [
      'node(s) exceed max volume count',
      'as many volumes attached as it takes',
      '接続されたボリューム数が上限に達しています',
    ],
    [
      'node(s) were on strike',
      'node(s) were on strike',
      'node(s) were on strike',
    ],
  ])('says of %s what one node lacks', (reason, english, japanese) => {
    expect(nodeReasonText(reason, englishWords())).toBe(english);
    expect(nodeReasonText(reason, japaneseWords())).toBe(japanese);
  });
});
