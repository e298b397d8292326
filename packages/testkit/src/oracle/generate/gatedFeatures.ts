import type { Feature } from './CaseDraft';
import { comparingTolerations } from './features/comparingTolerations';
import { comparingTolerationMistakes } from './mistakes/comparingTolerations';
import type { PodMistakes } from './mistakes/PodMistake';

/** What cases are about where a feature gate is on that is off in the releases. */
export interface GatedFeature {
  feature: Feature;
  /** What the API server refuses of it. */
  mistakes: PodMistakes;
  /** Mistakes that are none with the gate. */
  allows: readonly string[];
}

const gatedFeatures: Record<string, GatedFeature> = {
  TaintTolerationComparisonOperators: {
    feature: comparingTolerations,
    mistakes: comparingTolerationMistakes,
    allows: ['toleration with Gt', 'toleration with Lt'],
  },
};

/** Those of the gates that are on; most gates have none. */
export function gatedFeaturesOf(
  featureGates: Readonly<Record<string, boolean | undefined>>,
): GatedFeature[] {
  return Object.entries(gatedFeatures).flatMap(([gate, gated]) =>
    featureGates[gate] ? gated : [],
  );
}
