import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A node of the trace: millicores, MiB and whole GPUs. */
export interface TraceNode {
  name: string;
  cpuMilli: number;
  memoryMib: number;
  gpus: number;
}

/** A pod of the trace: of each of its GPUs it asks for `gpuMilli` thousandths; less than 1,000 only of a single one. */
export interface TracePod {
  cpuMilli: number;
  memoryMib: number;
  gpus: number;
  gpuMilli: number;
}

/** The nodes with GPUs, and the pods in the order in which they were created. */
export interface Trace {
  nodes: TraceNode[];
  pods: TracePod[];
}

/**
 * Reads a trace of cluster-trace-gpu-v2023, `openb_pod_list_NAME.csv` beside the nodes; `undefined` where the folder has
 * none of the name.
 *
 * @throws Error that names the file and line of what is no amount, and the pod that asks for a GPU model.
 */
export function readTrace(folder: string, name: string): Trace | undefined {
  const nodeFile = join(folder, 'openb_node_list_gpu_node.csv');
  const podFile = join(folder, `openb_pod_list_${name}.csv`);
  if (!existsSync(nodeFile) || !existsSync(podFile)) {
    return undefined;
  }
  const nodes = parseRows(nodeFile, row => ({
    name: row.text('sn'),
    cpuMilli: row.amount('cpu_milli'),
    memoryMib: row.amount('memory_mib'),
    gpus: row.amount('gpu'),
  }));
  const pods = parseRows(podFile, row => {
    if (row.text('gpu_spec') !== '') {
      throw new Error(`${row.text('name')} asks for a GPU model`);
    }
    return {
      created: row.amount('creation_time'),
      cpuMilli: row.amount('cpu_milli'),
      memoryMib: row.amount('memory_mib'),
      gpus: row.amount('num_gpu'),
      gpuMilli: row.amount('gpu_milli'),
    };
  });
  // Stable: pods of the same second stay in the order of the file.
  return { nodes, pods: pods.sort((a, b) => a.created - b.created) };
}

interface Row {
  text(column: string): string;
  amount(column: string): number;
}

/** The files quote nothing. */
function parseRows<T>(file: string, read: (row: Row) => T): T[] {
  const [head, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const columns = head.split(',');
  return lines.map((line, index) => {
    const cells = line.split(',');
    const text = (column: string) => {
      const cell = cells[columns.indexOf(column)];
      if (cell === undefined) {
        throw new Error(`${file}, line ${index + 2}: no ${column}`);
      }
      return cell;
    };
    const amount = (column: string) => {
      const cell = text(column);
      if (!/^\d+$/.test(cell)) {
        throw new Error(`${file}, line ${index + 2}: ${column} is '${cell}'`);
      }
      return Number(cell);
    };
    return read({ text, amount });
  });
}
