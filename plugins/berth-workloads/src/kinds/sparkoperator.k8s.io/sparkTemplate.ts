import { Fields } from '../../json/Fields';
import { mebibytes, sparkMemory } from './sparkMemory';
import type { SparkRole } from './sparkRole';

type Json = Record<string, unknown>;

/** What the pods of each kind of batch scheduler are placed by. */
const SCHEDULERS: Readonly<Record<string, string>> = {
  volcano: 'volcano',
  yunikorn: 'yunikorn',
};

/**
 * The pods of a role, as Spark makes them and the operator's webhook changes them.
 *
 * Source: spark-operator v2.5 `internal/controller/sparkapplication/submission.go`, `internal/webhook/sparkpod_defaulter.go`;
 * spark 4.0 `BasicDriverFeatureStep.scala`, `BasicExecutorFeatureStep.scala`.
 *
 * @returns `undefined` where Spark could not make them.
 */
export function sparkTemplate(
  application: Fields,
  role: SparkRole,
): Fields | undefined {
  const memory = sparkMemory(application, role);
  if (memory === undefined) {
    return undefined;
  }
  const spec = application.object('spec');
  const of = spec.object(role);
  const template = of.object('template');
  const given = template.object('spec');
  return Fields.of({
    metadata: {
      labels: {
        ...template.object('metadata').labels('labels'),
        ...of.labels('labels'),
        'spark-role': role,
        'sparkoperator.k8s.io/app-name': application
          .object('metadata')
          .string('name'),
      },
      annotations: {
        ...template.object('metadata').labels('annotations'),
        ...of.labels('annotations'),
      },
    },
    spec: {
      ...given.value,
      ...presentOf(of, ['affinity', 'hostNetwork', 'initContainers']),
      ...presentOf(of, ['priorityClassName', 'tolerations']),
      ...schedulerOf(spec, of),
      nodeSelector: {
        ...given.labels('nodeSelector'),
        ...spec.labels('nodeSelector'),
        ...of.labels('nodeSelector'),
      },
      volumes: [
        ...given.objects('volumes').map(({ value }) => value),
        ...mountedVolumes(spec, of),
      ],
      containers: containersOf(application, role, memory),
    },
  });
}

function containersOf(
  application: Fields,
  role: SparkRole,
  memory: number,
): Json[] {
  const spec = application.object('spec');
  const of = spec.object(role);
  const [first, ...others] = of
    .object('template', 'spec')
    .objects('containers')
    .map(({ value }) => value);
  return [
    {
      ...first,
      name: `spark-kubernetes-${role}`,
      image: of.string('image') ?? spec.string('image') ?? first?.image,
      resources: resourcesOf(spec, role, memory),
    },
    ...others,
    ...of.objects('sidecars').map(({ value }) => value),
  ];
}

/** Spark asks for as much memory as it limits; a quantity of GPUs is a limit, of which a request follows. */
function resourcesOf(spec: Fields, role: SparkRole, memory: number): Json {
  const of = spec.object(role);
  const conf = spec.labels('sparkConf');
  const cores = of.count('cores') ?? conf[`spark.${role}.cores`] ?? 1;
  const settings = `spark.kubernetes.${role}`;
  const limit = of.string('coreLimit') ?? conf[`${settings}.limit.cores`];
  const gpu = of.object('gpu');
  const gpuName = gpu.string('name');
  const gpus = gpu.count('quantity') ?? 0;
  return {
    requests: {
      cpu:
        of.string('coreRequest') ??
        conf[`${settings}.request.cores`] ??
        String(cores),
      memory: `${memory}Mi`,
    },
    limits: {
      memory: `${mebibytes(of.string('memoryLimit') ?? '') ?? memory}Mi`,
      ...(limit !== undefined && { cpu: limit }),
      ...(gpuName && gpus > 0 && { [gpuName]: String(gpus) }),
    },
  };
}

function schedulerOf(spec: Fields, of: Fields): Json {
  const batch = spec.string('batchScheduler') ?? '';
  const own = of.string('schedulerName');
  const name = Object.hasOwn(SCHEDULERS, batch) ? SCHEDULERS[batch] : own;
  return name === undefined ? {} : { schedulerName: name };
}

/** Of the application's volumes a pod has those that it mounts. */
function mountedVolumes(spec: Fields, of: Fields): Json[] {
  const mounted = of.objects('volumeMounts').map(mount => mount.string('name'));
  return spec
    .objects('volumes')
    .filter(volume => mounted.includes(volume.string('name')))
    .map(({ value }) => value);
}

function presentOf(fields: Fields, keys: readonly string[]): Json {
  return Object.fromEntries(
    keys.flatMap(key => {
      const value = fields.any(key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}
