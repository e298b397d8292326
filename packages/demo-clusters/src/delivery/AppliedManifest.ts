import type {
  Deployment,
  HorizontalPodAutoscaler,
  Job,
  Manifest,
  PodDisruptionBudget,
  Service,
  StatefulSet,
} from '../kubernetes';

/** An object that the demo applies, with the API server's defaults. */
export type AppliedManifest =
  | Manifest<Deployment>
  | Manifest<HorizontalPodAutoscaler>
  | Manifest<Job>
  | Manifest<PodDisruptionBudget>
  | Manifest<Service>
  | Manifest<StatefulSet>;
