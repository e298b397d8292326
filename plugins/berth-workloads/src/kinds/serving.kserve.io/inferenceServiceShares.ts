import type { Fields } from '../../json/Fields';
import type { Part } from '../../model';
import { componentsOf } from './componentsOf';
import { deploymentModeOf } from './deploymentMode';

interface Share {
  name: string;
  percent: number;
}

/** How requests are divided: as its status says, and before it does as the spec wants it. None where one takes them all. */
export function inferenceServiceShares(service: Fields): Part[] {
  const found =
    [
      revisionsOf(service),
      withRest(canariesOf(service)),
      newestOf(service),
      withRest(wantedOf(service)),
    ].find(shares => shares.length > 1) ?? [];
  return found.map(share => ({ type: 'share', ...share }));
}

/** The revisions of Knative that are asked at all. */
function revisionsOf(service: Fields): Share[] {
  return service
    .object('status', 'components', 'predictor')
    .objects('traffic')
    .map(target => ({
      name: target.string('revisionName') ?? target.string('tag') ?? '',
      percent: target.count('percent') ?? 0,
    }))
    .filter(({ percent }) => percent > 0);
}

/** The canaries that have predictors of their own (0.20). */
function canariesOf(service: Fields): Share[] {
  return service
    .object('status')
    .objects('canaryStatuses')
    .map(canary => ({
      name: canary.string('name') ?? '',
      percent: canary.count('trafficPercent') ?? 0,
    }));
}

/** The newest revision as the canary, and the last that was rolled out; only Knative divides requests between them. */
function newestOf(service: Fields): Share[] {
  const percent = service
    .object('spec', 'predictor')
    .count('canaryTrafficPercent');
  return percent === undefined || deploymentModeOf(service) === 'Standard'
    ? []
    : [
        { name: 'canary', percent },
        { name: 'stable', percent: Math.max(0, 100 - percent) },
      ];
}

function wantedOf(service: Fields): Share[] {
  return componentsOf(service).flatMap(({ title, percent }) =>
    percent === undefined ? [] : [{ name: title, percent }],
  );
}

function withRest(canaries: readonly Share[]): Share[] {
  const taken = canaries.reduce((sum, { percent }) => sum + percent, 0);
  return canaries.length === 0
    ? []
    : [...canaries, { name: 'predictor', percent: Math.max(0, 100 - taken) }];
}
