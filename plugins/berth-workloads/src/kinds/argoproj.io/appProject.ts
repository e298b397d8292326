import type { Fields } from '../../json/Fields';
import type { Part } from '../../model';
import type { WorkloadKind } from '../WorkloadKind';

/** `argoproj.io/v1alpha1` AppProject of Argo CD: from where, to where, what and when its applications may sync. */
export const appProjectKind: WorkloadKind = {
  group: 'argoproj.io',
  kind: 'AppProject',
  plural: 'appprojects',
  versions: ['v1alpha1'],
  system: 'Argo CD',
  role: 'project',

  // Argo CD has no rule, and its status says nothing of how it is.
  health() {
    return { health: 'Healthy', cause: { code: 'exists' } };
  },

  parts(project) {
    const spec = project.object('spec');
    return [
      {
        type: 'counts',
        name: 'allowed',
        counts: {
          sourceRepos: spec.strings('sourceRepos').length,
          destinations: spec.objects('destinations').length,
          sourceNamespaces: spec.strings('sourceNamespaces').length,
        },
      },
      ...spec.objects('syncWindows').flatMap(windowOf),
    ];
  },
};

/** When it may sync, or may not: `deny`, `0 18 * * 5 for 62h in Asia/Tokyo`. */
function windowOf(window: Fields): Part[] {
  const schedule = window.string('schedule');
  if (schedule === undefined) {
    return [];
  }
  const value = [
    schedule,
    `for ${window.string('duration') ?? '0'}`,
    `in ${window.string('timeZone') ?? 'UTC'}`,
  ];
  const name = window.string('kind') ?? 'allow';
  return [{ type: 'setting', name, value: value.join(' ') }];
}
