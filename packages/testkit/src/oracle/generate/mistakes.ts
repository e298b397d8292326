import { identityMistakes } from './mistakes/identity';
import { nodeAffinityMistakes } from './mistakes/nodeAffinity';
import { podAffinityMistakes } from './mistakes/podAffinity';
import type { PodMistakes } from './mistakes/PodMistake';
import { portMistakes } from './mistakes/ports';
import { resourceMistakes } from './mistakes/resources';
import { tolerationMistakes } from './mistakes/tolerations';
import { topologySpreadMistakes } from './mistakes/topologySpread';
import { volumeMistakes } from './mistakes/volumes';

/** Mistakes that people make in pods and that the API server refuses, by what is wrong. */
export const podMistakes: PodMistakes = {
  ...identityMistakes,
  ...resourceMistakes,
  ...portMistakes,
  ...tolerationMistakes,
  ...nodeAffinityMistakes,
  ...topologySpreadMistakes,
  ...podAffinityMistakes,
  ...volumeMistakes,
};
