import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { bearerTokenFile } from '../connection/bearerTokenFile';
import type { ConnectionSettings } from '../connection/openConnection';
import { labelMatchers } from './expressions';
import { gpuExporters } from './gpuExporters';
import type { PrometheusTarget } from './PrometheusTarget';
import { readGpuExporter } from './readGpuExporter';

const DEFAULT_MS = 30_000;
/** Exporters themselves measure no oftener (dcgm-exporter: every 30 s). */
const MIN_MS = 5_000;
const LABEL = /^[a-zA-Z_]\w*$/;

/**
 * From `berth.clusters[].prometheus`. Backstage does not start with what cannot be understood; no message holds an address
 * or a credential.
 */
export function readPrometheusTargets(config: Config): PrometheusTarget[] {
  return (config.getOptionalConfigArray('berth.clusters') ?? []).flatMap(
    cluster => {
      const prometheus = cluster.getOptionalConfig('prometheus');
      return prometheus
        ? [readTarget(cluster.getString('name'), prometheus)]
        : [];
    },
  );
}

function readTarget(cluster: string, config: Config): PrometheusTarget {
  const where = `berth.clusters '${cluster}'.prometheus`;
  const metrics = config.getOptionalConfigArray('metrics');
  if (metrics?.length === 0) {
    throw new InputError(`${where}.metrics names none`);
  }
  return {
    cluster,
    settings: {
      server: readUrl(config, where),
      headers: readHeaders(config, where),
    },
    everyMs: readPeriod(config, where),
    exporters:
      metrics?.map(entry => readGpuExporter(entry, where)) ?? gpuExporters,
    matchers: readMatchers(config, where),
  };
}

function readUrl(config: Config, where: string): string {
  const text = config.getString('url');
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new InputError(`${where}.url is not an http or https URL`);
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new InputError(
      `${where}.url must have no credential, query or fragment; credentials go into headers or bearerTokenFile`,
    );
  }
  return url.href;
}

/** Of both, as proxies want several headers at once. */
function readHeaders(
  config: Config,
  where: string,
): ConnectionSettings['headers'] {
  const path = config.getOptionalString('bearerTokenFile');
  const token = path === undefined ? undefined : bearerTokenFile({ path });
  const fixed = readTexts(config, 'headers', where);
  return async signal => ({ ...fixed, ...(await token?.(signal)) });
}

function readPeriod(config: Config, where: string): number {
  if (!config.has('every')) return DEFAULT_MS;
  const ms = durationToMilliseconds(
    readDurationFromConfig(config, { key: 'every' }),
  );
  if (!(ms >= MIN_MS)) {
    throw new InputError(`${where}.every is less than five seconds`);
  }
  return ms;
}

function readMatchers(config: Config, where: string): string {
  const labels = readTexts(config, 'labels', where);
  for (const name of Object.keys(labels)) {
    if (!LABEL.test(name)) {
      throw new InputError(`${where}.labels: '${name}' is no name of a label`);
    }
  }
  return labelMatchers(labels);
}

function readTexts(
  config: Config,
  key: string,
  where: string,
): Record<string, string> {
  const texts = config.getOptional(key) ?? {};
  const isMap =
    typeof texts === 'object' && texts !== null && !Array.isArray(texts);
  if (!isMap || Object.values(texts).some(text => typeof text !== 'string')) {
    throw new InputError(`${where}.${key} must be texts by name`);
  }
  return texts as Record<string, string>;
}
