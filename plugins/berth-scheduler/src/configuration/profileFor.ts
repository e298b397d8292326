import type { Profile } from '../framework/profile';
import {
  DEFAULT_NAME,
  type ReadConfiguration,
} from './readSchedulerConfiguration';

/**
 * The profile that schedules a pod, or why nothing is known about the pod.
 * @public
 */
export type ChosenProfile =
  | { outcome: 'chosen'; profile: Profile }
  | { outcome: 'unknown'; reason: string };

/**
 * The profile that a pod names. Pods that name none of them are for another scheduler.
 * Source: pkg/scheduler/schedule_one.go `frameworkForPod`.
 *
 * @param schedulerName - `spec.schedulerName` of the pod; `default-scheduler` if not given.
 * @public
 */
export function profileFor(
  {
    profiles,
    unknownProfiles,
  }: Extract<ReadConfiguration, { outcome: 'read' }>,
  schedulerName?: string,
): ChosenProfile {
  const wanted = schedulerName || DEFAULT_NAME;
  const profile = profiles.find(
    ({ schedulerName: own = DEFAULT_NAME }) => own === wanted,
  );
  if (profile) {
    const schedulerNames = [...profiles, ...unknownProfiles].map(
      ({ schedulerName: own = DEFAULT_NAME }) => own,
    );
    return { outcome: 'chosen', profile: { ...profile, schedulerNames } };
  }
  const unknown = unknownProfiles.find(other => other.schedulerName === wanted);
  return {
    outcome: 'unknown',
    reason: unknown?.reason ?? `no profile is named "${wanted}"`,
  };
}
