import type { KubernetesVersion } from '../kubernetes/version';
import { pluginsOf } from './defaultProfile';

describe('the default profile', () => {
  it.each<[KubernetesVersion, string[]]>([
    ['1.34', ['NodeUnschedulable', 'NodeName']],
    ['1.35', ['NodeUnschedulable', 'NodeName']],
    ['1.36', ['NodeUnschedulable', 'NodeName']],
    ['1.37', ['NodeName', 'NodeUnschedulable']],
  ])('%s begins to filter with %p', (kubernetesVersion, first) => {
    const { filter } = pluginsOf({ kubernetesVersion });
    expect(filter).toEqual([
      ...first,
      'TaintToleration',
      'NodeAffinity',
      'NodePorts',
      'NodeResourcesFit',
      'VolumeRestrictions',
      'NodeVolumeLimits',
      'VolumeBinding',
      'VolumeZone',
      'PodTopologySpread',
      'InterPodAffinity',
      'DynamicResources',
      ...filter.slice(13),
    ]);
  });

  it.each<[KubernetesVersion, string[]]>([
    ['1.34', []],
    ['1.35', []],
    ['1.36', ['NodeDeclaredFeatures']],
    ['1.37', ['NodeDeclaredFeatures']],
  ])('%s looks for declared features: %p', (kubernetesVersion, last) => {
    const { filter } = pluginsOf({ kubernetesVersion });
    expect(filter.slice(filter.indexOf('DynamicResources') + 1)).toEqual(last);
  });

  it.each<[KubernetesVersion, string[]]>([
    ['1.36', []],
    ['1.37', ['NodeName', 'NodeUnschedulable', 'TaintToleration']],
  ])('%s runs %p before all nodes', (kubernetesVersion, first) => {
    const { preFilter } = pluginsOf({ kubernetesVersion });
    expect(preFilter.slice(0, preFilter.indexOf('NodeAffinity'))).toEqual(
      first,
    );
  });

  it.each<[KubernetesVersion, number | undefined]>([
    ['1.34', undefined],
    ['1.35', 2],
    ['1.36', 2],
    ['1.37', 2],
  ])('%s weighs DynamicResources %p', (kubernetesVersion, expected) => {
    const { score } = pluginsOf({ kubernetesVersion });
    const weights = Object.fromEntries(
      score.map(({ name, weight }) => [name, weight]),
    );
    expect(weights).toEqual({
      TaintToleration: 3,
      NodeAffinity: 2,
      NodeResourcesFit: 1,
      VolumeBinding: 1,
      PodTopologySpread: 2,
      InterPodAffinity: 2,
      ...(expected ? { DynamicResources: expected } : {}),
      NodeResourcesBalancedAllocation: 1,
      ImageLocality: 1,
    });
  });

  it('deallocates claims before it preempts', () => {
    const { postFilter } = pluginsOf({ kubernetesVersion: '1.34' });
    expect(postFilter).toEqual(['DynamicResources', 'DefaultPreemption']);
  });
});
