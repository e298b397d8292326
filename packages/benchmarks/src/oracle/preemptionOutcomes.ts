import type { OracleVerdict } from '@berth/testkit';

/**
 * What kube-scheduler says of preemption, by what it calls it. Before 1.37 its message names no node, so that a success is
 * read from the nomination.
 * Source: pkg/scheduler/framework/preemption/preemption.go and plugins/defaultpreemption/default_preemption.go,
 * v1.34.4 to v1.37.1.
 */
const OUTCOMES: ReadonlyArray<{
  title: string;
  said: (verdict: OracleVerdict) => boolean;
}> = [
  {
    title: 'preempts on a node',
    said: ({ nominated }) => nominated !== undefined,
  },
  {
    title: 'No preemption victims found',
    said: says(/No preemption victims found for incoming pod/),
  },
  {
    title: 'Preemption is not helpful',
    said: says(/Preemption is not helpful for scheduling/),
  },
  {
    title: 'preemptionPolicy=Never',
    said: says(/not eligible due to preemptionPolicy=Never/),
  },
  {
    title: 'terminating pod on the nominated node',
    said: says(/not eligible due to a terminating pod on the nominated node/),
  },
  { title: 'PostFilter fails: not found', said: says(/ not found$/) },
];

/** Which of them a verdict shows; more than one if nodes differ. */
export function preemptionOutcomesOf(verdict: OracleVerdict): string[] {
  return OUTCOMES.flatMap(({ title, said }) => (said(verdict) ? title : []));
}

function says(text: RegExp): (verdict: OracleVerdict) => boolean {
  return ({ message = '' }) => text.test(message);
}
