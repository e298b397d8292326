import { decide, node, pod, profileOf } from '../__testUtils__/objects';

describe('NodeName', () => {
  it.each(['1.36', '1.37'] as const)(
    'leaves only the named node (%s)',
    version => {
      const { feasible } = decide(
        [node('a'), node('b')],
        pod({}, { nodeName: 'b' }),
        { profile: profileOf(version) },
      );
      expect(feasible).toEqual(['b']);
    },
  );
});
