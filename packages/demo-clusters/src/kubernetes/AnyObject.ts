import type { Deployment, ReplicaSet, StatefulSet } from './apps';
import type { Application } from './argo';
import type { HorizontalPodAutoscaler } from './autoscaling';
import type { Job } from './batch';
import type { Event, Namespace, Service } from './core';
import type { Lease, Node } from './nodes';
import type { Pod } from './pods';
import type { PodDisruptionBudget } from './policy';

/** Every object of the demo, told apart by `kind`. */
export type AnyObject =
  | Application
  | Deployment
  | Event
  | HorizontalPodAutoscaler
  | Job
  | Lease
  | Namespace
  | Node
  | Pod
  | PodDisruptionBudget
  | ReplicaSet
  | Service
  | StatefulSet;
