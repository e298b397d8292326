import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchOracle } from './benchOracle';

const timing = {
  placed: 1,
  unschedulable: 0,
  nanoseconds: { total: 5, perPod: [5] },
  snapshotNanoseconds: 7,
};

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

  const bench = {
    mode: 'schedule',
    nodes: [{ metadata: { name: 'a' } }],
    pods: [],
    pending: [{ metadata: { name: 'p' } }, { metadata: { name: 'q' } }],
  } as const;

  it('gives the program one JSON object and reads its answer', async () => {
    const asked = join(directory, 'asked');
    const binary = program(
      `echo "$1" > ${asked}; cat >> ${asked}; echo '${JSON.stringify(timing)}'`,
    );
    await expect(
      benchOracle({
        ...bench,
        binary,
        parallelism: 2,
        featureGates: { OpportunisticBatching: false },
      }),
    ).resolves.toEqual(timing);
    const [command, input] = readFileSync(asked, 'utf8').split('\n');
    expect(command).toBe('bench');
    expect(JSON.parse(input)).toEqual({
      ...bench,
      parallelism: 2,
      featureGates: { OpportunisticBatching: false },
    });
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
