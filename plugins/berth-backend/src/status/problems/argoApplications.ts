import type { ServiceProblem } from '@berth/backstage-plugin-berth-common';
import type { ArgoApplication } from '@berth/backstage-plugin-berth-workloads';
import type { ProblemFamily } from './ProblemFamily';

export const argoApplications: ProblemFamily = cluster =>
  cluster.applications.flatMap(application =>
    problemsOf(cluster.view.name, application),
  );

function problemsOf(cluster: string, app: ArgoApplication): ServiceProblem[] {
  const application = app.name;
  const problems: ServiceProblem[] = [];
  if (app.operation?.phase === 'Failed' || app.operation?.phase === 'Error') {
    problems.push({
      tone: 'bad',
      sentence: {
        code: 'argoOperationFailed',
        params: { cluster, application, message: app.operation.message ?? '' },
      },
    });
  }
  // `ComparisonError`, `InvalidSpecError`, `SyncError`… against warnings such as `OrphanedResourceWarning`.
  for (const { type, message } of app.conditions) {
    if (type.endsWith('Error')) {
      problems.push({
        tone: 'bad',
        sentence: {
          code: 'argoError',
          params: { cluster, application, message },
        },
      });
    }
  }
  if (app.health === 'Degraded') {
    problems.push({
      tone: 'bad',
      sentence: {
        code: 'argoDegraded',
        params: { cluster, application, message: app.healthMessage ?? '' },
      },
    });
  }
  if (app.health === 'Missing') {
    problems.push({
      tone: 'bad',
      sentence: { code: 'argoMissing', params: { cluster, application } },
    });
  }
  if (app.sync === 'OutOfSync') {
    problems.push({
      tone: 'look',
      sentence: { code: 'argoOutOfSync', params: { cluster, application } },
    });
  }
  return problems;
}
