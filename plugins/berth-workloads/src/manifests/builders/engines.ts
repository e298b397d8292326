import type { JsonValue } from '../../kyaml/JsonValue';
import type { InferencePlan } from '../WorkloadPlan';
import { literal } from './literal';
import type { ServicePort } from './service';

/** How a server of models is started and watched. */
interface Engine {
  ports: readonly ServicePort[];
  /** The port whose `/metrics` Prometheus reads. */
  metricsPort: string;
  readyPath: string;
  livePath: string;
  /** Requests that wait, for each pod. */
  queueMetric: string;
  command(plan: InferencePlan): string[];
  environment(plan: InferencePlan): Array<{ name: string; value: string }>;
}

export const MODELS_PATH = '/models';

/** Sources: vLLM `docs/serving`, `GET /health`, `vllm:num_requests_waiting`. */
const vllm: Engine = {
  ports: [{ name: 'http', port: 8000 }],
  metricsPort: 'http',
  readyPath: '/health',
  livePath: '/health',
  queueMetric: 'vllm:num_requests_waiting',
  command: plan => [
    'vllm',
    'serve',
    literal(plan.model),
    ...(plan.modelRevision ? ['--revision', literal(plan.modelRevision)] : []),
    '--served-model-name',
    literal(plan.model),
    '--port',
    '8000',
    '--tensor-parallel-size',
    `${plan.gpus?.count || 1}`,
    ...(plan.contextLength ? ['--max-model-len', `${plan.contextLength}`] : []),
  ],
  environment: () => [
    { name: 'HF_HOME', value: MODELS_PATH },
    // What is compiled and measured at the start goes there too: the rest is read-only.
    { name: 'HOME', value: MODELS_PATH },
    { name: 'VLLM_CACHE_ROOT', value: `${MODELS_PATH}/vllm` },
  ],
};

/** Sources: triton-inference-server/server `deploy/k8s-onprem/templates/deployment.yaml`, `docs/user_guide/metrics.md`. */
const triton: Engine = {
  ports: [
    { name: 'http', port: 8000 },
    { name: 'grpc', port: 8001 },
    { name: 'metrics', port: 8002 },
  ],
  metricsPort: 'metrics',
  readyPath: '/v2/health/ready',
  livePath: '/v2/health/live',
  queueMetric: 'nv_inference_pending_request_count',
  command: plan => [
    'tritonserver',
    `--model-repository=${literal(plan.model)}`,
  ],
  environment: () => [{ name: 'HOME', value: MODELS_PATH }],
};

const engines: Record<InferencePlan['engine'], Engine> = { vllm, triton };

/** The engine of a plan. */
export function engineOf(plan: InferencePlan): Engine {
  return engines[plan.engine];
}

/** What the engine's container has beside what every container has. */
export function engineContainer(
  plan: InferencePlan,
): Record<string, JsonValue | undefined> {
  const engine = engineOf(plan);
  const get = (path: string) => ({ httpGet: { path, port: 'http' } });
  const { loadMinutes = 15 } = plan;
  return {
    command: engine.command(plan),
    env: [
      ...engine.environment(plan),
      ...(plan.tokenSecret
        ? [
            {
              name: 'HF_TOKEN',
              valueFrom: {
                secretKeyRef: { name: plan.tokenSecret, key: 'token' },
              },
            },
          ]
        : []),
    ],
    ports: engine.ports.map(({ name, port }) => ({
      name,
      containerPort: port,
    })),
    // Until it has loaded its model nothing else asks.
    startupProbe: {
      ...get(engine.readyPath),
      periodSeconds: 10,
      failureThreshold: loadMinutes * 6,
    },
    readinessProbe: { ...get(engine.readyPath), periodSeconds: 10 },
    livenessProbe: {
      ...get(engine.livePath),
      periodSeconds: 20,
      timeoutSeconds: 5,
      failureThreshold: 6,
    },
  };
}
