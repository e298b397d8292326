import { inSpec, type PodMistakes } from './PodMistake';

function toleration(fields: object) {
  return inSpec({ tolerations: [fields] });
}

/** Tolerations that the API server refuses. */
export const tolerationMistakes: PodMistakes = {
  'toleration of everything with Equal': toleration({ operator: 'Equal' }),
  'toleration with Exists and a value': toleration({
    key: 'dedicated',
    operator: 'Exists',
    value: 'training',
  }),
  'toleration seconds without NoExecute': toleration({
    key: 'dedicated',
    operator: 'Exists',
    effect: 'NoSchedule',
    tolerationSeconds: 60,
  }),
  // Gate TaintTolerationComparisonOperators is off in all minors up to 1.37.
  'toleration with Gt': toleration({
    key: 'maintenance',
    operator: 'Gt',
    value: '5',
  }),
  'toleration with Lt': toleration({
    key: 'maintenance',
    operator: 'Lt',
    value: '50',
    effect: 'NoSchedule',
  }),
  'toleration with an unknown operator': toleration({
    key: 'dedicated',
    operator: 'Like',
  }),
  'toleration with an unknown effect': toleration({
    key: 'dedicated',
    operator: 'Exists',
    effect: 'NoScheduling',
  }),
};
