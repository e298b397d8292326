import type { Case } from '@berth/backstage-plugin-berth-scheduler/replay';
import type { Random } from '../random';
import type { Fields } from './CaseDraft';
import { writeConfiguration } from './configuration/writeConfiguration';

function amendPod(oneCase: Case, fields: Fields): void {
  const spec = oneCase.pod.spec as Fields;
  // A gated pod is never looked at.
  delete spec.schedulingGates;
  Object.assign(spec, fields);
}

/**
 * What the core does not model and must therefore answer `unknown` for, by name. An entry leaves this list on the day
 * that the core learns it.
 */
export const unmodelledFeatures: Record<string, (oneCase: Case) => void> = {
  resourceClaim: oneCase =>
    amendPod(oneCase, {
      resourceClaims: [{ name: 'gpu', resourceClaimName: 'one-gpu' }],
    }),
  unknownPlugin: oneCase => {
    amendPod(oneCase, { schedulerName: 'coscheduler' });
    oneCase.config = writeConfiguration([
      {
        schedulerName: 'coscheduler',
        plugins: { multiPoint: { enabled: [{ name: 'Coscheduling' }] } },
        arguments: {},
      },
    ]);
  },
  extender: oneCase => {
    amendPod(oneCase, { schedulerName: 'extended' });
    oneCase.config = {
      ...writeConfiguration([
        { schedulerName: 'extended', plugins: {}, arguments: {} },
      ]),
      extenders: [
        {
          urlPrefix: 'https://127.0.0.1:1/scheduler',
          filterVerb: 'filter',
          nodeCacheCapable: true,
        },
      ],
    };
  },
};

/** Adds one of them to the case and says which. */
export function addUnmodelledFeature(random: Random, oneCase: Case): string {
  const name = random.pick(Object.keys(unmodelledFeatures));
  unmodelledFeatures[name](oneCase);
  return name;
}
