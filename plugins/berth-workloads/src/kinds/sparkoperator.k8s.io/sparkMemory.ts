import type { Fields } from '../../json/Fields';
import type { SparkRole } from './sparkRole';

/** MiB; the least that Spark adds to what the JVM may use. */
const LEAST_OVERHEAD = 384;

/** A number without a unit is of MiB here. */
const MIB: Readonly<Record<string, number>> = {
  b: 1 / (1024 * 1024),
  k: 1 / 1024,
  m: 1,
  g: 1024,
  t: 1024 * 1024,
  p: 1024 * 1024 * 1024,
};

/**
 * MiB that Spark asks for the pods of a role: what the JVM may use, what it needs besides, and what an executor has
 * outside of it.
 *
 * Source: spark 4.0 `core/.../resource/ResourceProfile.scala` `getResourcesForClusterManager`, `resource-managers/kubernetes/core/.../BasicDriverFeatureStep.scala`;
 * spark-operator v2.5 `api/v1beta2/defaults.go`.
 *
 * @returns `undefined` where a size cannot be read, which Spark would refuse.
 */
export function sparkMemory(
  application: Fields,
  role: SparkRole,
): number | undefined {
  const spec = application.object('spec');
  const conf = spec.labels('sparkConf');
  const of = spec.object(role);
  const heap = mebibytes(
    of.string('memory') ?? conf[`spark.${role}.memory`] ?? '1g',
  );
  const given =
    of.string('memoryOverhead') ?? conf[`spark.${role}.memoryOverhead`];
  const overhead =
    given === undefined ? overheadOf(spec, heap ?? 0) : mebibytes(given);
  const parts = [
    heap,
    overhead,
    ...(role === 'executor' ? outsideOfHeap(spec) : []),
  ];
  return parts.reduce(
    (sum, part) =>
      sum === undefined || part === undefined ? undefined : sum + part,
    0,
  );
}

function overheadOf(spec: Fields, heap: number): number {
  const given = spec.string('memoryOverheadFactor');
  const type = spec.string('type');
  const isJvm = type === 'Java' || type === 'Scala';
  const factor = given === undefined ? undefined : Number(given);
  const usual = isJvm ? 0.1 : 0.4;
  const used = factor !== undefined && factor >= 0 ? factor : usual;
  return Math.max(Math.floor(used * heap), LEAST_OVERHEAD);
}

function outsideOfHeap(spec: Fields): Array<number | undefined> {
  const conf = spec.labels('sparkConf');
  const python = conf['spark.executor.pyspark.memory'];
  const offHeap = conf['spark.memory.offHeap.size'];
  return [
    ...(spec.string('type') === 'Python' && python !== undefined
      ? [mebibytes(python)]
      : []),
    // Of this one a number without a unit is of bytes.
    ...(conf['spark.memory.offHeap.enabled'] === 'true' && offHeap !== undefined
      ? [mebibytes(/^\d+$/.test(offHeap) ? `${offHeap}b` : offHeap)]
      : []),
  ];
}

/** Source: spark 4.0 `common/utils/.../JavaUtils.java` `byteStringAsMb`: whole numbers only. */
export function mebibytes(text: string): number | undefined {
  const [, digits, unit = 'm'] =
    /^(\d{1,12})([bkmgtp])?b?$/i.exec(text.trim()) ?? [];
  return digits === undefined
    ? undefined
    : Math.floor(Number(digits) * MIB[unit.toLowerCase()]);
}
