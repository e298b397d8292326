import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTrace } from './readTrace';

const columns =
  'name,cpu_milli,memory_mib,num_gpu,gpu_milli,gpu_spec,qos,pod_phase,creation_time,deletion_time,scheduled_time';

describe('readTrace', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openb-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  function write(name: string, ...lines: string[]) {
    writeFileSync(
      join(folder, 'openb_node_list_gpu_node.csv'),
      'sn,cpu_milli,memory_mib,gpu,model\nnode-0,64000,262144,2,P100\n',
    );
    writeFileSync(
      join(folder, `openb_pod_list_${name}.csv`),
      `${[columns, ...lines].join('\n')}\n`,
    );
  }

  it('gives the pods in the order in which they were created', () => {
    write(
      'two',
      'late,2000,1024,1,460,,LS,Running,9,10,9',
      'early,1000,512,2,1000,,BE,Running,5,10,5',
    );
    const trace = readTrace(folder, 'two');
    expect(trace?.nodes).toEqual([
      { name: 'node-0', cpuMilli: 64000, memoryMib: 262144, gpus: 2 },
    ]);
    expect(trace?.pods).toMatchObject([
      { cpuMilli: 1000, gpus: 2, gpuMilli: 1000 },
      { cpuMilli: 2000, gpus: 1, gpuMilli: 460 },
    ]);
  });

  it('says that a trace is not there', () => {
    expect(readTrace(folder, 'nowhere')).toBeUndefined();
  });

  it('names the line and column of what is no amount', () => {
    write('odd', 'odd,many,1024,1,460,,LS,Running,9,10,9');
    expect(() => readTrace(folder, 'odd')).toThrow(
      /odd\.csv, line 2: cpu_milli is 'many'/,
    );
  });

  it('does not pass over a pod that asks for a model', () => {
    write('picky', 'picky,1000,1024,1,1000,T4,LS,Running,9,10,9');
    expect(() => readTrace(folder, 'picky')).toThrow(
      'picky asks for a GPU model',
    );
  });
});
