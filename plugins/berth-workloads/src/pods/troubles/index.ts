import { containerFailed } from './containerFailed';
import { crashLoopBackOff } from './crashLoopBackOff';
import { createContainerError } from './createContainerError';
import { evicted } from './evicted';
import { failed } from './failed';
import { imagePullBackOff } from './imagePullBackOff';
import { notReady } from './notReady';
import { oomKilled } from './oomKilled';
import { resizePending } from './resizePending';
import { schedulingGated } from './schedulingGated';
import type { ContainerTroubleRule, PodTroubleRule } from './Trouble';
import { unschedulable } from './unschedulable';

/** What keeps a pod from having containers at all. The first that holds is the pod's only trouble. */
export const podTroubles: readonly PodTroubleRule[] = [
  evicted,
  schedulingGated,
  unschedulable,
];

/** The first that holds is the container's trouble: running out of memory explains a crash loop, not the reverse. */
export const containerTroubles: readonly ContainerTroubleRule[] = [
  oomKilled,
  crashLoopBackOff,
  imagePullBackOff,
  createContainerError,
  containerFailed,
];

/** What is left to say of a pod whose containers are in no trouble. */
export const remainingTroubles: readonly PodTroubleRule[] = [
  failed,
  notReady,
  resizePending,
];
