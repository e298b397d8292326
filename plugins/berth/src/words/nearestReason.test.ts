import { englishWords } from '../__testUtils__/words';
import { nearestReason, reasonText } from './nearestReason';

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
    ['node(s) were on strike', 'node(s) were on strike'],
  ])('says of %s: %s', (reason, text) => {
    expect(reasonText(reason, words)).toBe(text);
  });
});
