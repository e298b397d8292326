import { declaredFeatures } from './declaredFeatures';
import { gang } from './gang';
import { interPodAffinity } from './interPodAffinity';
import { kueue } from './kueue';
import { otherScheduler } from './otherScheduler';
import { preferredNodeAffinity } from './preferredNodeAffinity';
import { resourceClaims } from './resourceClaims';
import type { Unmodelled, UnmodelledContext, UnmodelledRule } from './rule';
import { runtimeClass } from './runtimeClass';
import { topologySpread } from './topologySpread';
import { untranslatableVolumes } from './untranslatableVolumes';
import { vendorResources } from './vendorResources';
import { volumes } from './volumes';
import { volumesByChance } from './volumesByChance';

const RULES: readonly UnmodelledRule[] = [
  otherScheduler,
  gang,
  kueue,
  resourceClaims,
  runtimeClass,
  vendorResources,
  volumes,
  untranslatableVolumes,
  volumesByChance,
  interPodAffinity,
  topologySpread,
  declaredFeatures,
  preferredNodeAffinity,
];

/** Everything about a pod that this core does not model, so that no answer pretends to know it. */
export function findUnmodelled(context: UnmodelledContext): Unmodelled {
  const found = RULES.map(rule => rule(context));
  return {
    unknown: found.flatMap(({ unknown = [] }) => unknown),
    caveats: found.flatMap(({ caveats = [] }) => caveats),
  };
}
