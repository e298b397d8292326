import type { Fields } from '../../json/Fields';
import { messageOf } from '../../json/read';
import type { Part } from '../../model';
import { fluxHealth } from '../toolkit.fluxcd.io/fluxHealth';
import {
  fluxDependencies,
  fluxInventory,
  fluxSource,
} from '../toolkit.fluxcd.io/fluxReferences';
import type { WorkloadKind } from '../WorkloadKind';

/** What `Ready` needs beside it for Argo CD to find a release healthy: one of these, not both. */
const ALSO = ['Released', 'TestSuccess'];

/** `helm.toolkit.fluxcd.io/v2` HelmRelease of Flux. Its values are not read. */
export const helmReleaseKind: WorkloadKind = {
  group: 'helm.toolkit.fluxcd.io',
  kind: 'HelmRelease',
  plural: 'helmreleases',
  versions: ['v2'],
  system: 'Flux',
  role: 'release',

  // Argo CD counts good conditions and wants two, so that a release whose tests succeeded too is Degraded there, and here.
  health(release) {
    return fluxHealth(release, conditions => {
      const good = ['Ready', ...ALSO].filter(type => conditions.whenTrue(type));
      return good.length === 2;
    });
  },

  parts(release) {
    const object = chartSource(release);
    return object
      ? [
          {
            type: 'object',
            name: 'chart',
            object,
            message: chartOf(release),
          },
          ...lastTestOf(release),
        ]
      : lastTestOf(release);
  },

  references(release) {
    const source = chartSource(release);
    return [
      ...(source ? [{ relation: 'uses' as const, ...source }] : []),
      ...fluxDependencies(release),
      ...fluxInventory(release),
    ];
  },
};

function chartSource(release: Fields) {
  const namespace = release.object('metadata').string('namespace');
  const spec = release.object('spec');
  const reference = spec.object('chartRef');
  return fluxSource(
    reference.exists ? reference : spec.object('chart', 'spec', 'sourceRef'),
    namespace,
  );
}

/** The chart that was installed last, or the one that is wanted: `podinfo 6.5.4`. */
function chartOf(release: Fields): string | undefined {
  const [last] = release.object('status').objects('history');
  const wanted = release.object('spec', 'chart', 'spec');
  const name = last?.string('chartName') ?? wanted.string('chart');
  const version = last?.string('chartVersion') ?? wanted.string('version');
  return messageOf(name && version ? `${name} ${version}` : name);
}

function lastTestOf(release: Fields): Part[] {
  const [last] = release.object('status').objects('history');
  const hooks = last?.entries('testHooks') ?? [];
  return hooks.map(([name, hook]) => ({
    type: 'step',
    name,
    state: hook.string('phase') === 'Succeeded' ? 'done' : stateOf(hook),
  }));
}

function stateOf(hook: Fields) {
  return hook.string('phase') === 'Failed'
    ? ('failed' as const)
    : ('active' as const);
}
