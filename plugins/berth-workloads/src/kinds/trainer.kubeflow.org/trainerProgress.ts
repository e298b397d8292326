import type { Fields } from '../../json/Fields';
import type { Progress } from '../../model';

/** A count, as a trainer writes it into a text. */
const COUNT = /^\d{1,15}$/;

/**
 * By the trainer's own reports; not of all trainers, and only where the cluster lets them report. Of its metrics those are
 * read that say how far it is: they have the names that the proposal gives them.
 *
 * Source: kubeflow/trainer `docs/proposals/2779-trainjob-progress`.
 */
export function trainerProgress(trainJob: Fields): Progress[] {
  const status = trainJob.object('status', 'trainerStatus');
  const percent = status.count('progressPercentage');
  const metrics = new Map(
    status
      .objects('metrics')
      .map(metric => [metric.string('name'), metric.string('value')]),
  );
  const countOf = (name: string) => {
    const value = metrics.get(name);
    return value !== undefined && COUNT.test(value) ? Number(value) : undefined;
  };
  const counted = (
    what: Progress['what'],
    done: number | undefined,
    total: number | undefined,
  ): Progress[] => (done === undefined ? [] : [{ what, done, total }]);
  return [
    ...(percent === undefined
      ? []
      : [
          {
            what: 'percent' as const,
            done: percent,
            total: 100,
            remainingSeconds: status.count('estimatedRemainingSeconds'),
          },
        ]),
    ...counted('epochs', countOf('currentEpoch'), countOf('totalEpochs')),
    ...counted('steps', countOf('currentStep'), countOf('totalSteps')),
  ];
}
