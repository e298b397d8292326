import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import type { Verdict } from '@berth/backstage-plugin-berth-scheduler/replay';
import { compareVerdicts, generateCase } from '@berth/testkit';
import {
  hashCase,
  readRecording,
  recordingNames,
} from '@berth/testkit/src/oracle/recordedVerdicts';
import { outcomeOf, startCommand } from '../__testUtils__/commandProcess';

const folder = mkdtempSync(join(tmpdir(), 'berth-replay-'));

// Each test starts a process.
jest.setTimeout(120_000);

afterAll(() => rmSync(folder, { recursive: true }));

function start(args: string[]) {
  return startCommand('replay', args, folder);
}

async function run(args: string[], input: string | Buffer = '') {
  const { code, complaint, output } = await outcomeOf(start(args), input);
  const lines = output.split('\n').filter(line => line !== '');
  return {
    code,
    complaint,
    verdicts: lines.map((line): Verdict => JSON.parse(line)),
  };
}

const node = {
  metadata: { name: 'n1' },
  status: { allocatable: { cpu: '4', memory: '8Gi', pods: '10' } },
};
const pod = {
  metadata: { name: 'p' },
  spec: { containers: [{ name: 'a', image: 'a' }] },
};
const good = { id: 'good', nodes: [node], pods: [], pod };

function jsonLines(values: unknown[]): string {
  return values.map(value => `${JSON.stringify(value)}\n`).join('');
}

describe.each(['1.34', '1.37'] as const)('replay --kubernetes %s', minor => {
  const recorded = recordingNames(minor)
    .flatMap(name => readRecording(name, minor).slice(0, 400))
    .map(one => ({ ...one, case: generateCase(one.seed).case }))
    .filter(one => one.hash === hashCase(one.case));

  it('agrees with the recorded verdicts of kube-scheduler', async () => {
    expect(recorded.length).toBeGreaterThanOrEqual(200);
    const input = jsonLines(recorded.map(one => one.case));
    const file = join(folder, `${minor}.jsonl`);
    writeFileSync(file, input);
    const { code, verdicts } = await run(['--kubernetes', minor, file]);
    expect(verdicts.map(({ id }) => id)).toEqual(
      recorded.map(({ verdict }) => verdict.id),
    );
    const disagreements = recorded.flatMap(({ verdict }, i) =>
      verdicts[i].unknown === undefined
        ? compareVerdicts({ oracle: verdict, ours: verdicts[i] })
        : [],
    );
    expect(disagreements).toEqual([]);
    const decided = verdicts.filter(({ unknown }) => unknown === undefined);
    expect(decided.length).toBeGreaterThan(verdicts.length * 0.9);
    expect(code).toBe(0);
  });
});

describe('replay', () => {
  it('goes on after every line that is no case', async () => {
    const damaged: Array<[line: string | Buffer, why: string]> = [
      ['hello', 'not JSON: '],
      [JSON.stringify(good).slice(0, 100), 'not JSON: '],
      [`${JSON.stringify(good)}}`, 'not JSON: '],
      [Buffer.from([0xff, 0x00, 0xfe]), 'not JSON: '],
      ['['.repeat(100_000), 'not JSON: '],
      ['null', 'must be an object'],
      ['7', 'must be an object'],
      ['[]', 'must be an object'],
      ['{}', 'pod: must be an object'],
      [JSON.stringify({ ...good, nodes: {} }), 'nodes: must be a list'],
      [JSON.stringify({ ...good, pvcs: 'none' }), 'pvcs: must be a list'],
    ];
    const between = Buffer.from(jsonLines([good]));
    const lines = damaged.flatMap(([line]) => [
      between,
      Buffer.from(line),
      Buffer.from('\n'),
    ]);
    const { code, complaint, verdicts } = await run([], Buffer.concat(lines));
    expect(verdicts).toEqual(
      damaged.flatMap(([, why], i) => {
        const id = `line ${2 * i + 2}`;
        const invalid = expect.stringContaining(`${id}: ${why}`);
        return [
          expect.objectContaining({ id: 'good', feasible: ['n1'] }),
          { id, invalid },
        ];
      }),
    );
    expect([code, complaint]).toEqual([1, '']);
  });

  it('counts a pod that the API server refuses among the verdicts', async () => {
    const nameless = { ...good, pod: { spec: pod.spec } };
    const { code, verdicts } = await run([], jsonLines([nameless]));
    expect(verdicts).toEqual([
      { id: 'good', invalid: 'pod: metadata.name: Required value' },
    ]);
    expect(code).toBe(0);
  });

  it('reads lines as editors of all systems write them', async () => {
    const { id: _, ...anonymous } = good;
    const line = JSON.stringify(anonymous);
    const input = `\ufeff${line}\r\n\r\n  \n${line}`;
    const { code, verdicts } = await run(['-'], input);
    expect(verdicts.map(({ id }) => id)).toEqual(['line 1', 'line 4']);
    expect(verdicts.map(({ best }) => best)).toEqual([['n1'], ['n1']]);
    expect(code).toBe(0);
  });

  it('answers nothing with nothing', async () => {
    expect(await run([])).toEqual({ code: 0, complaint: '', verdicts: [] });
  });

  it.each([
    ['a file that is not there', ['nowhere.jsonl'], /cannot read nowhere/],
    ['a folder', ['.'], /cannot read \./],
    ['two files', ['a', 'b'], /takes one file/],
    ['a minor that is not modelled', ['--kubernetes', '1.20'], /takes one of/],
    ['no threads', ['--threads', '0'], /--threads takes/],
    ['an option that there is not', ['--fast'], /--fast/],
  ])('ends with 2 for %s', async (...[, args, why]) => {
    const { code, complaint, verdicts } = await run(args);
    expect([code, verdicts]).toEqual([2, []]);
    expect(complaint).toMatch(why);
  });

  it('finds a file from where the user is, and answers in order', async () => {
    const cases = Array.from({ length: 3000 }, (...[, i]) => ({
      ...good,
      id: `${i}`,
    }));
    writeFileSync(join(folder, 'many.jsonl'), jsonLines(cases));
    const { code, verdicts } = await run(['--threads', '3', 'many.jsonl']);
    expect(verdicts.map(({ id }) => id)).toEqual(cases.map(({ id }) => id));
    expect(code).toBe(0);
  });

  it('ends quietly when its reader goes away', async () => {
    const endless = jsonLines(Array.from({ length: 20_000 }, () => good));
    writeFileSync(join(folder, 'endless.jsonl'), endless);
    const child = start(['endless.jsonl']);
    const complaint = text(child.stderr);
    const closed = once(child, 'exit');
    await once(createInterface({ input: child.stdout }), 'line');
    child.stdout.destroy();
    const [code] = await closed;
    expect([code, await complaint]).toEqual([141, '']);
  });
});
