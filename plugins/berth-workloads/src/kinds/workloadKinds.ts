import { nimServiceKind } from './apps.nvidia.com/nimService';
import { daemonSetKind } from './apps/daemonSet';
import { deploymentKind } from './apps/deployment';
import { replicaSetKind } from './apps/replicaSet';
import { statefulSetKind } from './apps/statefulSet';
import { applicationKind } from './argoproj.io/application';
import { applicationSetKind } from './argoproj.io/applicationSet';
import { appProjectKind } from './argoproj.io/appProject';
import { rolloutKind } from './argoproj.io/rollout';
import { verticalPodAutoscalerKind } from './autoscaling.k8s.io/verticalPodAutoscaler';
import { horizontalPodAutoscalerKind } from './autoscaling/horizontalPodAutoscaler';
import { volcanoJobKind } from './batch.volcano.sh/job';
import { cronJobKind } from './batch/cronJob';
import { jobKind } from './batch/job';
import { podKind } from './core/pod';
import { replicationControllerKind } from './core/replicationController';
import { resourceQuotaKind } from './core/resourceQuota';
import { serviceKind } from './core/service';
import { inferencePoolKind } from './inference.networking.k8s.io/inferencePool';
import { inferenceObjectiveKind } from './inference.networking.x-k8s.io/inferenceObjective';
import { experimentalInferencePoolKind } from './inference.networking.x-k8s.io/inferencePool';
import { jobSetKind } from './jobset.x-k8s.io/jobSet';
import { agentKind } from './kagent.dev/agent';
import { mcpServerKind } from './kagent.dev/mcpServer';
import { modelConfigKind } from './kagent.dev/modelConfig';
import { remoteMcpServerKind } from './kagent.dev/remoteMCPServer';
import { toolServerKind } from './kagent.dev/toolServer';
import { inferenceSetKind } from './kaito.sh/inferenceSet';
import { ragEngineKind } from './kaito.sh/ragEngine';
import { workspaceKind } from './kaito.sh/workspace';
import { mpiJobKind } from './kubeflow.org/mpiJob';
import { pyTorchJobKind } from './kubeflow.org/pyTorchJob';
import { admissionCheckKind } from './kueue.x-k8s.io/admissionCheck';
import { clusterQueueKind } from './kueue.x-k8s.io/clusterQueue';
import { cohortKind } from './kueue.x-k8s.io/cohort';
import { localQueueKind } from './kueue.x-k8s.io/localQueue';
import { resourceFlavorKind } from './kueue.x-k8s.io/resourceFlavor';
import { topologyKind } from './kueue.x-k8s.io/topology';
import { kueueWorkloadKind } from './kueue.x-k8s.io/workload';
import { workloadPriorityClassKind } from './kueue.x-k8s.io/workloadPriorityClass';
import { leaderWorkerSetKind } from './leaderworkerset.x-k8s.io/leaderWorkerSet';
import { llamaStackDistributionKind } from './llamastack.io/llamaStackDistribution';
import { dynamoGraphDeploymentKind } from './nvidia.com/dynamoGraphDeployment';
import { podDisruptionBudgetKind } from './policy/podDisruptionBudget';
import { rayClusterKind } from './ray.io/rayCluster';
import { rayJobKind } from './ray.io/rayJob';
import { rayServiceKind } from './ray.io/rayService';
import { schedulingPodGroupKind } from './scheduling.k8s.io/podGroup';
import { schedulingWorkloadKind } from './scheduling.k8s.io/workload';
import { volcanoPodGroupKind } from './scheduling.volcano.sh/podGroup';
import { volcanoQueueKind } from './scheduling.volcano.sh/queue';
import { elasticQuotaKind } from './scheduling.x-k8s.io/elasticQuota';
import { coschedulingPodGroupKind } from './scheduling.x-k8s.io/podGroup';
import { clusterServingRuntimeKind } from './serving.kserve.io/clusterServingRuntime';
import { inferenceServiceKind } from './serving.kserve.io/inferenceService';
import { llmInferenceServiceKind } from './serving.kserve.io/llmInferenceService';
import { servingRuntimeKind } from './serving.kserve.io/servingRuntime';
import { sparkApplicationKind } from './sparkoperator.k8s.io/sparkApplication';
import { hyperNodeKind } from './topology.volcano.sh/hyperNode';
import { clusterTrainingRuntimeKind } from './trainer.kubeflow.org/clusterTrainingRuntime';
import { trainingRuntimeKind } from './trainer.kubeflow.org/trainingRuntime';
import { trainJobKind } from './trainer.kubeflow.org/trainJob';
import { vulnerabilityReportKind } from './aquasecurity.github.io/vulnerabilityReport';
import { gatewayKind } from './gateway.networking.k8s.io/gateway';
import { gatewayClassKind } from './gateway.networking.k8s.io/gatewayClass';
import { httpRouteKind } from './gateway.networking.k8s.io/httpRoute';
import { helmReleaseKind } from './helm.toolkit.fluxcd.io/helmRelease';
import { scaledJobKind } from './keda.sh/scaledJob';
import { scaledObjectKind } from './keda.sh/scaledObject';
import { fluxKustomizationKind } from './kustomize.toolkit.fluxcd.io/kustomization';
import { podMonitorKind } from './monitoring.coreos.com/podMonitor';
import { serviceMonitorKind } from './monitoring.coreos.com/serviceMonitor';
import { instrumentationKind } from './opentelemetry.io/instrumentation';
import { openTelemetryCollectorKind } from './opentelemetry.io/openTelemetryCollector';
import { clusterPolicyReportKind } from './wgpolicyk8s.io/clusterPolicyReport';
import { policyReportKind } from './wgpolicyk8s.io/policyReport';
import type { WorkloadKind } from './WorkloadKind';

/** Every kind that Berth knows, by group, owners before what they own. @public */
export const workloadKinds: readonly WorkloadKind[] = [
  // apps
  deploymentKind,
  statefulSetKind,
  daemonSetKind,
  replicaSetKind,
  // batch
  cronJobKind,
  jobKind,
  // core
  replicationControllerKind,
  podKind,
  serviceKind,
  resourceQuotaKind,
  // autoscaling
  horizontalPodAutoscalerKind,
  // autoscaling.k8s.io
  verticalPodAutoscalerKind,
  // policy
  podDisruptionBudgetKind,
  // trainer.kubeflow.org
  trainJobKind,
  trainingRuntimeKind,
  clusterTrainingRuntimeKind,
  // kubeflow.org
  pyTorchJobKind,
  mpiJobKind,
  // ray.io
  rayServiceKind,
  rayJobKind,
  rayClusterKind,
  // sparkoperator.k8s.io
  sparkApplicationKind,
  // argoproj.io
  applicationSetKind,
  applicationKind,
  appProjectKind,
  rolloutKind,
  // jobset.x-k8s.io
  jobSetKind,
  // leaderworkerset.x-k8s.io
  leaderWorkerSetKind,
  // batch.volcano.sh, scheduling.volcano.sh, topology.volcano.sh
  volcanoJobKind,
  volcanoPodGroupKind,
  volcanoQueueKind,
  hyperNodeKind,
  // kueue.x-k8s.io
  kueueWorkloadKind,
  localQueueKind,
  clusterQueueKind,
  cohortKind,
  resourceFlavorKind,
  topologyKind,
  admissionCheckKind,
  workloadPriorityClassKind,
  // scheduling.k8s.io
  schedulingWorkloadKind,
  schedulingPodGroupKind,
  // scheduling.x-k8s.io
  coschedulingPodGroupKind,
  elasticQuotaKind,
  // serving.kserve.io
  inferenceServiceKind,
  llmInferenceServiceKind,
  servingRuntimeKind,
  clusterServingRuntimeKind,
  // kagent.dev
  agentKind,
  modelConfigKind,
  mcpServerKind,
  remoteMcpServerKind,
  toolServerKind,
  // kaito.sh
  inferenceSetKind,
  workspaceKind,
  ragEngineKind,
  // llamastack.io
  llamaStackDistributionKind,
  // nvidia.com
  dynamoGraphDeploymentKind,
  // apps.nvidia.com
  nimServiceKind,
  // inference.networking.k8s.io
  inferencePoolKind,
  // inference.networking.x-k8s.io
  experimentalInferencePoolKind,
  inferenceObjectiveKind,
  // kustomize.toolkit.fluxcd.io, helm.toolkit.fluxcd.io
  fluxKustomizationKind,
  helmReleaseKind,
  // keda.sh
  scaledObjectKind,
  scaledJobKind,
  // gateway.networking.k8s.io
  gatewayClassKind,
  gatewayKind,
  httpRouteKind,
  // opentelemetry.io
  openTelemetryCollectorKind,
  instrumentationKind,
  // monitoring.coreos.com
  serviceMonitorKind,
  podMonitorKind,
  // wgpolicyk8s.io, aquasecurity.github.io
  policyReportKind,
  clusterPolicyReportKind,
  vulnerabilityReportKind,
];

/** The kind with this group and name, as ownerReferences and scaleTargetRefs name it. @public */
export function workloadKindOf(
  options: {
    /** API group without version; empty for the core group. */
    group: string;
    kind: string;
  },
  kinds: readonly WorkloadKind[] = workloadKinds,
): WorkloadKind | undefined {
  return kinds.find(
    ({ group, kind }) => group === options.group && kind === options.kind,
  );
}
