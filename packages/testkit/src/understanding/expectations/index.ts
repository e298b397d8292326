import type { ExampleExpectations } from '../ExampleExpectations';
import { argoCd } from './argoCd';
import { dynamo } from './dynamo';
import { gatewayApiInferenceExtension } from './gatewayApiInferenceExtension';
import { jobset } from './jobset';
import { kaito } from './kaito';
import { kserve } from './kserve';
import { kubeflowMpiOperator } from './kubeflowMpiOperator';
import { kubeflowTrainer } from './kubeflowTrainer';
import { kubeflowTrainingOperator } from './kubeflowTrainingOperator';
import { kuberay } from './kuberay';
import { kueue } from './kueue';
import { llamaStack } from './llamaStack';
import { lws } from './lws';
import { schedulerPlugins } from './schedulerPlugins';
import { sparkOperator } from './sparkOperator';
import { volcano } from './volcano';

/** What Berth must say of the projects' examples, by the name of the project's folder: one line each. */
export const expectations: Readonly<Record<string, ExampleExpectations>> = {
  'argo-cd': argoCd,
  dynamo,
  'gateway-api-inference-extension': gatewayApiInferenceExtension,
  jobset,
  kaito,
  kserve,
  'kubeflow-mpi-operator': kubeflowMpiOperator,
  'kubeflow-trainer': kubeflowTrainer,
  'kubeflow-training-operator': kubeflowTrainingOperator,
  kuberay,
  kueue,
  'llama-stack-k8s-operator': llamaStack,
  lws,
  'scheduler-plugins': schedulerPlugins,
  'spark-operator': sparkOperator,
  volcano,
};
