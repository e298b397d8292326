import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchOracle } from './benchOracle';

const timings = [5, 6].map(total => ({
  placed: 1,
  unschedulable: 0,
  nanoseconds: { total, perPod: [total] },
  snapshotNanoseconds: 7,
}));

describe('benchOracle', () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'oracle-'));
  });

  afterEach(() => {
    rmSync(directory, { recursive: true });
  });

  function program(body: string): string {
    const path = join(directory, 'oracle');
    writeFileSync(path, `#!/bin/sh\n${body}\n`, { mode: 0o755 });
    return path;
  }

  const pending = [{ metadata: { name: 'p' } }, { metadata: { name: 'q' } }];
  const bench = {
    nodes: [{ metadata: { name: 'a' } }],
    pods: [{ metadata: { name: 'b' } }, { metadata: { name: 'c' } }],
    runs: [
      { mode: 'schedule', pending, parallelism: 2 },
      { mode: 'explain', pending, percentageOfNodesToScore: 100 },
    ],
  } as const;

  it('gives the program every object once, a line each, and reads an answer for each run', async () => {
    const asked = join(directory, 'asked');
    const binary = program(
      `echo "$*" > ${asked}; cat >> ${asked}; echo '${JSON.stringify({
        timings,
      })}'`,
    );
    await expect(
      benchOracle({
        ...bench,
        binary,
        featureGates: { OpportunisticBatching: false },
      }),
    ).resolves.toEqual(timings);
    const [command, ...input] = readFileSync(asked, 'utf8').trim().split('\n');
    expect(command).toBe('--feature-gates=OpportunisticBatching=false bench');
    expect(input.map(line => JSON.parse(line))).toEqual([
      {
        runs: [
          { mode: 'schedule', pending, parallelism: 2 },
          {
            mode: 'explain',
            pending,
            parallelism: 1,
            percentageOfNodesToScore: 100,
          },
        ],
      },
      { node: bench.nodes[0] },
      { pod: bench.pods[0] },
      { pod: bench.pods[1] },
    ]);
  });

  it('gives the program clusters that are longer than what a pipe holds', async () => {
    const binary = program(`lines=$(wc -l); echo '{"timings":['$lines']}'`);
    const pods = Array.from({ length: 20_000 }, (...[, index]) => ({
      metadata: { name: `pod-${index}`, namespace: 'x'.repeat(50) },
    }));
    await expect(benchOracle({ ...bench, pods, binary })).resolves.toEqual([
      20_002,
    ]);
  });

  it('says why the oracle failed', async () => {
    const binary = program(
      `cat > /dev/null; echo '{"failure":"nodes[0]: metadata.name: Required value"}'`,
    );
    await expect(benchOracle({ ...bench, binary })).rejects.toThrow(
      "The oracle's bench: nodes[0]: metadata.name: Required value",
    );
  });

  it('rejects when the program ends otherwise', async () => {
    const binary = program('exit 3');
    await expect(benchOracle({ ...bench, binary })).rejects.toThrow('status 3');
  });

  it('rejects when there is no such program', async () => {
    const binary = join(directory, 'absent');
    await expect(benchOracle({ ...bench, binary })).rejects.toThrow('ENOENT');
  });

  it('ends the program at the deadline', async () => {
    const binary = program('exec sleep 1000');
    await expect(
      benchOracle({ ...bench, binary, deadlineMs: 50 }),
    ).rejects.toThrow('aborted');
  });

  it('ends the program when it is told to', async () => {
    const told = new AbortController();
    const binary = program('exec sleep 1000');
    const timed = benchOracle({ ...bench, binary, signal: told.signal });
    told.abort();
    await expect(timed).rejects.toThrow('aborted');
  });
});
