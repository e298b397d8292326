import type { KubernetesVersion } from '../kubernetes/version';
import { decide, node, pod, profileOf } from '../__testUtils__/objects';

describe('plugins that score 0 without claims', () => {
  it.each<[KubernetesVersion, string[]]>([
    ['1.34', []],
    ['1.35', ['DynamicResources']],
    ['1.36', ['DynamicResources']],
    ['1.37', ['VolumeBinding', 'DynamicResources']],
  ])('%s names %p', (version, expected) => {
    const { scores } = decide([node('a')], pod(), {
      profile: profileOf(version),
    });
    const named = Object.keys(scores?.a ?? {}).filter(name =>
      ['VolumeBinding', 'DynamicResources'].includes(name),
    );
    expect(named).toEqual(expected);
  });
});
