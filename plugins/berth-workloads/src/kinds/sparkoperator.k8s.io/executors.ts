import type { Fields } from '../../json/Fields';

/** Between which numbers of executors Spark goes by itself. */
interface DynamicAllocation {
  min: number;
  /** `undefined`: as many as it likes. */
  max?: number;
  initial?: number;
}

/**
 * The bounds of an application that Spark scales by itself, given in the spec or in Spark's own settings.
 *
 * Source: spark-operator v2.5 `api/v1beta2/defaults.go` `isDynamicAllocationEnabled`; argoproj/argo-cd
 * `resource_customizations/sparkoperator.k8s.io/SparkApplication/health.lua` for the names of the settings.
 */
export function dynamicAllocationOf(
  application: Fields,
): DynamicAllocation | undefined {
  const spec = application.object('spec');
  const allocation = spec.object('dynamicAllocation');
  if (allocation.flag('enabled') === true) {
    return {
      min: allocation.count('minExecutors') ?? 0,
      max: allocation.count('maxExecutors'),
      initial: allocation.count('initialExecutors'),
    };
  }
  const conf = spec.labels('sparkConf');
  const prefix = [
    'spark.streaming.dynamicAllocation',
    'spark.dynamicAllocation',
  ].find(name => conf[`${name}.enabled`] === 'true');
  return prefix === undefined
    ? undefined
    : {
        min: wholeNumber(conf[`${prefix}.minExecutors`]) ?? 0,
        max: wholeNumber(conf[`${prefix}.maxExecutors`]),
        initial: wholeNumber(conf[`${prefix}.initialExecutors`]),
      };
}

/** `spec.executor.instances`, where the manifest gives a number. */
export function givenExecutors(application: Fields): number | undefined {
  return application.object('spec', 'executor').count('instances');
}

/** How many executors an application starts with; the operator takes one where nothing is said. */
export function executorsOf(application: Fields): number {
  const given = givenExecutors(application);
  const dynamic = dynamicAllocationOf(application);
  if (dynamic) {
    return Math.max(given ?? 0, dynamic.min, dynamic.initial ?? 0);
  }
  const conf = application.object('spec').labels('sparkConf');
  return given ?? wholeNumber(conf['spark.executor.instances']) ?? 1;
}

/** How many executors are in a state, e.g. `RUNNING`; `undefined` where no states are reported. */
export function executorsIn(
  application: Fields,
  state: string,
): number | undefined {
  const status = application.object('status');
  return status.object('executorState').exists
    ? Object.values(status.labels('executorState')).filter(one => one === state)
        .length
    : undefined;
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text)
    ? Number(text)
    : undefined;
}
