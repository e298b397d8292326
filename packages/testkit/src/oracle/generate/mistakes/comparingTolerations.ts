import { inSpec, type PodMistakes } from './PodMistake';

function toleration(fields: object) {
  return inSpec({
    tolerations: [{ key: 'sla', operator: 'Gt', value: '5', ...fields }],
  });
}

/** Tolerations that the API server refuses also where gate TaintTolerationComparisonOperators is on. */
export const comparingTolerationMistakes: PodMistakes = {
  'toleration with Gt and a word': toleration({ value: 'ten' }),
  'toleration with Gt and no value': toleration({ value: '' }),
  'toleration with Gt and a fraction': toleration({ value: '1.5' }),
  'toleration with Gt and a leading zero': toleration({ value: '007' }),
  'toleration with Gt and a plus sign': toleration({ value: '+5' }),
  'toleration with Gt beyond 64 bits': toleration({
    value: '9223372036854775808',
  }),
  'toleration with Lt below 64 bits': toleration({
    operator: 'Lt',
    value: '-9223372036854775809',
  }),
  'toleration with Lt and minus zero': toleration({
    operator: 'Lt',
    value: '-0',
  }),
  'toleration with Lt of everything': toleration({ key: '', operator: 'Lt' }),
};
