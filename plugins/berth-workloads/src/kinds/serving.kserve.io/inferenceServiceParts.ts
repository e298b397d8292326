import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import type { Health, Part } from '../../model';
import { componentsOf } from './componentsOf';
import { inferenceServiceShares } from './inferenceServiceShares';
import { replicasOf } from './inferenceServiceAsks';

const READY: Readonly<Record<string, string>> = {
  predictor: 'PredictorReady',
  transformer: 'TransformerReady',
  explainer: 'ExplainerReady',
};

/** Its components, then the shares of traffic where it is divided. */
export function inferenceServiceParts(service: Fields): Part[] {
  const conditions = Conditions.of(service);
  const canaries = service.object('status').objects('canaryStatuses');
  const isReady = (title: string): boolean | undefined =>
    canaries.find(one => one.string('name') === title)?.flag('ready');
  const groups = componentsOf(service).map(
    ({ title, percent, fields }): Part => {
      const condition = conditions.get(READY[title]);
      const ready =
        percent === undefined
          ? condition && condition.status === 'True'
          : isReady(title);
      return {
        type: 'group',
        name: title,
        desired: replicasOf(fields),
        health: healthOf(ready),
      };
    },
  );
  return [...groups, ...inferenceServiceShares(service)];
}

function healthOf(isReady: boolean | undefined): Health | undefined {
  if (isReady === undefined) {
    return undefined;
  }
  return isReady ? 'Healthy' : 'Progressing';
}
