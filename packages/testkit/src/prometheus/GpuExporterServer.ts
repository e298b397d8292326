import { createServer, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One sample of the text format: its labels, and the value, which may be `NaN`. */
export interface ExportedSample {
  metric: string;
  labels: Readonly<Record<string, string>>;
  value: number;
}

/**
 * What dcgm-exporter 4 says of one GPU. `pod` is absent for a GPU that no pod has: the labels are then empty.
 * @public
 */
export interface DcgmGpu {
  index: number;
  hostname: string;
  /** The whole label, such as `GPU-6f3a…`; made from host and index where absent. */
  uuid?: string;
  model?: string;
  pod?: { namespace: string; name: string; container?: string; uid?: string };
  /** A slice of MIG: its utilisation is told by the profiling counter alone. */
  mig?: { id: number; profile: string };
  /** 0 to 100. */
  utilisation: number;
  memoryMiB?: { used: number; free: number };
}

/** The samples of one GPU, as dcgm-exporter names them. */
export function dcgmSamples(gpu: DcgmGpu): ExportedSample[] {
  const { pod, mig, memoryMiB, utilisation } = gpu;
  const labels = {
    gpu: `${gpu.index}`,
    UUID: gpu.uuid ?? `GPU-${gpu.hostname}-${gpu.index}`,
    pci_bus_id: `00000000:0${gpu.index}:00.0`,
    device: `nvidia${gpu.index}`,
    modelName: gpu.model ?? 'NVIDIA H100 80GB HBM3',
    Hostname: gpu.hostname,
    ...(mig && { GPU_I_ID: `${mig.id}`, GPU_I_PROFILE: mig.profile }),
    namespace: pod?.namespace ?? '',
    pod: pod?.name ?? '',
    container: pod ? pod.container ?? 'main' : '',
    ...(pod?.uid && { pod_uid: pod.uid }),
  };
  const sample = (metric: string, value: number) => ({ metric, labels, value });
  return [
    mig
      ? sample('DCGM_FI_PROF_GR_ENGINE_ACTIVE', utilisation / 100)
      : sample('DCGM_FI_DEV_GPU_UTIL', utilisation),
    ...(memoryMiB
      ? [
          sample('DCGM_FI_DEV_FB_USED', memoryMiB.used),
          sample('DCGM_FI_DEV_FB_FREE', memoryMiB.free),
        ]
      : []),
  ];
}

/**
 * Serves samples on `/metrics` in the text format of Prometheus, as exporters of accelerators do.
 * @public
 */
export class GpuExporterServer {
  readonly #server: Server;
  #samples: readonly ExportedSample[] = [];

  private constructor() {
    this.#server = createServer((request, response) => {
      const isThere = request.url === '/metrics';
      response.writeHead(isThere ? 200 : 404, {
        'content-type': 'text/plain; version=0.0.4',
      });
      response.end(isThere ? textOf(this.#samples) : '');
    });
  }

  static async start(): Promise<GpuExporterServer> {
    const exporter = new GpuExporterServer();
    await new Promise<void>(resolve => {
      exporter.#server.listen(0, '127.0.0.1', resolve);
    });
    return exporter;
  }

  /** `127.0.0.1:<port>`, as a target is written in a scrape configuration. */
  get target(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What is served from now on. */
  set(samples: readonly ExportedSample[]): void {
    this.#samples = samples;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }
}

function textOf(samples: readonly ExportedSample[]): string {
  // All samples of one metric stand together.
  const metrics = new Set(samples.map(({ metric }) => metric));
  return [...metrics]
    .flatMap(metric => [
      `# TYPE ${metric} gauge`,
      ...samples.filter(sample => sample.metric === metric).map(lineOf),
    ])
    .concat('')
    .join('\n');
}

/** One sample as exporters write it. */
export function lineOf({ metric, labels, value }: ExportedSample): string {
  const pairs = Object.entries(labels).map(
    ([name, text]) => `${name}=${JSON.stringify(text)}`,
  );
  return `${metric}{${pairs.join(',')}} ${value}`;
}
