import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOracle } from './openOracle';

const aCase = { id: 'a', nodes: [], pods: [], pod: {} };

describe('openOracle', () => {
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

  it('answers in the order of the questions', async () => {
    const oracle = openOracle({ binary: program('exec cat') });
    const verdicts = await Promise.all(
      ['a', 'b', 'c'].map(id => oracle.ask({ ...aCase, id })),
    );
    expect(verdicts.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    await oracle.close();
  });

  it('asks about each filter where that is wanted', async () => {
    const oracle = openOracle({ binary: program('exec cat') });
    await expect(oracle.ask(aCase)).resolves.toEqual(aCase);
    await expect(oracle.ask(aCase, { byFilter: true })).resolves.toEqual({
      ...aCase,
      byFilter: true,
    });
    await oracle.close();
  });

  it('starts the program with the feature gates', async () => {
    const binary = program(`read -r line; echo '{"id":"'"$*"'"}'`);
    const asked = async (featureGates?: Record<string, boolean>) => {
      const oracle = openOracle({ binary, featureGates });
      const { id } = await oracle.ask(aCase);
      await oracle.close();
      return id;
    };
    await expect(asked()).resolves.toBe('');
    await expect(asked({ A: true, B: false })).resolves.toBe(
      '--feature-gates=A=true,B=false',
    );
  });

  it('rejects a question on which the oracle or a plugin fails, and goes on', async () => {
    const oracle = openOracle({
      binary: program(`
        read -r line; echo '{"id":"a","failure":"panic: nil map"}'
        read -r line; echo '{"id":"a","error":"VolumeBinding: no such class"}'
        read -r line; echo '{"id":"b"}'`),
    });
    await expect(oracle.ask(aCase)).rejects.toThrow(
      'The oracle on a: panic: nil map',
    );
    await expect(oracle.ask(aCase)).rejects.toThrow(
      'The oracle on a: VolumeBinding: no such class',
    );
    await expect(oracle.ask({ ...aCase, id: 'b' })).resolves.toEqual({
      id: 'b',
    });
    await oracle.close();
  });

  it('rejects what is open when the program ends, and everything after', async () => {
    const oracle = openOracle({ binary: program('read -r line; exit 3') });
    await expect(oracle.ask(aCase)).rejects.toThrow('status 3');
    await expect(oracle.ask(aCase)).rejects.toThrow('status 3');
  });

  it('rejects when there is no such program', async () => {
    const oracle = openOracle({ binary: join(directory, 'absent') });
    await expect(oracle.ask(aCase)).rejects.toThrow('ENOENT');
  });

  it('does not wait for a silent program for ever', async () => {
    const oracle = openOracle({
      binary: program('exec sleep 1000'),
      deadlineMs: 50,
    });
    await expect(oracle.ask(aCase)).rejects.toThrow('silent for 50 ms');
    await oracle.close();
  });
});
