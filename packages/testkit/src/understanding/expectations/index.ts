import type { ExampleExpectations } from '../ExampleExpectations';
import { argoCd } from './argoCd';
import { argoRollouts } from './argoRollouts';
import { dynamo } from './dynamo';
import { flux } from './flux';
import { gatewayApi } from './gatewayApi';
import { gatewayApiInferenceExtension } from './gatewayApiInferenceExtension';
import { jobset } from './jobset';
import { kagent } from './kagent';
import { kaito } from './kaito';
import { keda } from './keda';
import { kserve } from './kserve';
import { kubeflowMpiOperator } from './kubeflowMpiOperator';
import { kubeflowTrainer } from './kubeflowTrainer';
import { kubeflowTrainingOperator } from './kubeflowTrainingOperator';
import { kuberay } from './kuberay';
import { kueue } from './kueue';
import { llamaStack } from './llamaStack';
import { lws } from './lws';
import { opentelemetryOperator } from './opentelemetryOperator';
import { policyReports } from './policyReports';
import { prometheusOperator } from './prometheusOperator';
import { schedulerPlugins } from './schedulerPlugins';
import { sparkOperator } from './sparkOperator';
import { trivyOperator } from './trivyOperator';
import { volcano } from './volcano';
import { vpa } from './vpa';

/** What Berth must say of the projects' examples, by the name of the project's folder: one line each. */
export const expectations: Readonly<Record<string, ExampleExpectations>> = {
  'argo-cd': argoCd,
  'argo-rollouts': argoRollouts,
  dynamo,
  flux,
  'gateway-api': gatewayApi,
  'gateway-api-inference-extension': gatewayApiInferenceExtension,
  jobset,
  kagent,
  kaito,
  keda,
  kserve,
  'kubeflow-mpi-operator': kubeflowMpiOperator,
  'kubeflow-trainer': kubeflowTrainer,
  'kubeflow-training-operator': kubeflowTrainingOperator,
  kuberay,
  kueue,
  'llama-stack-k8s-operator': llamaStack,
  lws,
  'opentelemetry-operator': opentelemetryOperator,
  'policy-reports': policyReports,
  'prometheus-operator': prometheusOperator,
  'scheduler-plugins': schedulerPlugins,
  'spark-operator': sparkOperator,
  'trivy-operator': trivyOperator,
  volcano,
  vpa,
};
