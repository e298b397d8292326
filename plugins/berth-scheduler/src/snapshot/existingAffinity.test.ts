import { readPod } from '../kubernetes/types';
import { antiAffinityTermsOf, maySelect } from './existingAffinity';

function terms(term: object) {
  return antiAffinityTermsOf(
    readPod({
      metadata: { namespace: 'ml', labels: { app: 'trainer', hash: '7' } },
      spec: {
        affinity: {
          podAntiAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: [
              { topologyKey: 'kubernetes.io/hostname', ...term },
            ],
          },
        },
      },
    }),
  );
}

function other(namespace: string, labels: Record<string, string>) {
  return readPod({ metadata: { namespace, labels } });
}

const selector = { matchLabels: { app: 'trainer' } };

describe('required anti-affinity of pods that are there', () => {
  it.each([
    ['labels that match', { labelSelector: selector }, 'ml', true],
    ['another namespace', { labelSelector: selector }, 'web', false],
    [
      'a namespace that is listed',
      { labelSelector: selector, namespaces: ['web'] },
      'web',
      true,
    ],
    [
      'its own namespace where another is listed',
      { labelSelector: selector, namespaces: ['web'] },
      'ml',
      false,
    ],
    [
      'any namespace where a selector picks them, whose labels are not known',
      {
        labelSelector: selector,
        namespaceSelector: { matchLabels: { team: 'x' } },
      },
      'web',
      true,
    ],
    ['everything, by an empty selector', { labelSelector: {} }, 'ml', true],
    [
      'nothing with another value of a matchLabelKey',
      { labelSelector: selector, matchLabelKeys: ['hash'] },
      'ml',
      false,
    ],
    [
      'the other values of a mismatchLabelKey',
      { labelSelector: selector, mismatchLabelKeys: ['hash'] },
      'ml',
      true,
    ],
  ])('may select %s', (_, term, namespace, expected) => {
    const pod = other(namespace, { app: 'trainer', hash: '8' });
    expect(maySelect(terms(term), pod)).toBe(expected);
  });

  it('selects nothing without a selector', () => {
    expect(terms({})).toEqual([]);
  });
});
