import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { outcomeOf, startCommand } from '../__testUtils__/commandProcess';

const folder = mkdtempSync(join(tmpdir(), 'berth-explain-'));

// Each test starts a process.
jest.setTimeout(120_000);

afterAll(() => rmSync(folder, { recursive: true }));

function start(args: string[]) {
  return startCommand('explain', args, folder);
}

async function run(args: string[], input: string | Buffer = '') {
  return outcomeOf(start(args), input);
}

async function explained(input: string | Buffer) {
  const { code, complaint, output } = await run(['-f', '-', '--json'], input);
  expect(complaint).toBe('');
  const lines = output.split('\n').filter(line => line !== '');
  return { code, lines: lines.map(line => JSON.parse(line)) };
}

const service = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 's', namespace: 'shop' },
  spec: { type: 'ClusterIP' },
};
const deployment = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'd', namespace: 'shop', generation: 1 },
  spec: { replicas: 2 },
};

const YAML = `# Source: chart/templates/service.yaml
---
apiVersion: v1
kind: Service
metadata:
  name: s
  annotations:
    text: |
      --- not a mark
spec: {type: ClusterIP}
---
# nothing but a comment
--- # Source: chart/templates/deployment.yaml
apiVersion: apps/v1
kind: Deployment
metadata: {name: d, generation: 1}
spec: &spec
  replicas: 2
status: {<<: *spec}
...
`;

const KYAML = `---
{
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: {
    name: "d",
    generation: 1,
  },
}
---
{
  kind: "Service",
  apiVersion: "v1",
  metadata: {
    name: "s",
  },
}
`;

const names = (lines: Array<{ name: string }>) => lines.map(({ name }) => name);

describe('explain', () => {
  it.each<[string, string, string[]]>([
    ['YAML documents', YAML, ['s', 'd']],
    ['KYAML', KYAML, ['d', 's']],
    ['YAML as Windows writes it', YAML.replaceAll('\n', '\r\n'), ['s', 'd']],
    ['one JSON object', JSON.stringify(service, null, 2), ['s']],
    [
      'JSON lines',
      `\ufeff${JSON.stringify(service)}\r\n\n${JSON.stringify(deployment)}`,
      ['s', 'd'],
    ],
    [
      'a list',
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'List',
        items: [deployment, service],
      }),
      ['d', 's'],
    ],
    ['nothing', '', []],
    ['nothing but marks', '---\n---\n# no\n', []],
  ])('reads %s', async (_, input, expected) => {
    const { code, lines } = await explained(input);

    expect(names(lines)).toEqual(expected);
    expect(code).toBe(0);
  });

  it('says what each object is, how it is, and why, in the same order', async () => {
    const lines = `${JSON.stringify(service)}\n${JSON.stringify(deployment)}\n`;
    writeFileSync(join(folder, 'two.jsonl'), lines);
    const { code, output } = await run(['--file', 'two.jsonl', '--json']);

    expect(
      output
        .trim()
        .split('\n')
        .map(line => JSON.parse(line)),
    ).toEqual([
      expect.objectContaining({
        kind: 'Service',
        name: 's',
        health: 'Healthy',
        reason: 'It is there; it has no status',
      }),
      expect.objectContaining({
        kind: 'Deployment',
        name: 'd',
        health: 'Progressing',
        reason: 'Its controller has not looked at the newest spec yet',
      }),
    ]);
    expect(code).toBe(0);
  });

  it('gives the items of a list of one kind what the list says for all', async () => {
    const { apiVersion, kind, ...item } = deployment;
    const { lines } = await explained(
      JSON.stringify({ apiVersion, kind: `${kind}List`, items: [item] }),
    );

    expect(lines).toEqual([
      expect.objectContaining({ kind, group: 'apps', recognisedBy: 'kind' }),
    ]);
  });

  it('relates the objects of a file to each other', async () => {
    const autoscaler = {
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      metadata: { name: 'a', namespace: 'shop' },
      spec: {
        scaleTargetRef: {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          name: 'd',
        },
        minReplicas: 2,
        maxReplicas: 9,
      },
    };
    const { lines } = await explained(
      [deployment, autoscaler].map(one => JSON.stringify(one)).join('\n---\n'),
    );

    expect(lines[0].scaling).toEqual([
      expect.objectContaining({ min: 2, max: 9 }),
    ]);
  });

  it('goes on after everything that is no object, and says where it was', async () => {
    const good = JSON.stringify(service);
    const damaged: Array<[document: string, at: string, why: RegExp]> = [
      ['a: b: c', 'document 2, line 3', /^not YAML: /],
      ['kind: Pod\n  x: "', 'document 4, line 8', /^not YAML: /],
      ['hello', 'document 6, line 12', /^not an object/],
      ['- kind: Pod', 'document 8, line 16', /^not an object/],
      ['metadata: {}', 'document 10, line 20', /^it has no kind/],
      ['kind: {}', 'document 12, line 24', /^it has no kind/],
      [
        '{"kind": "List", "items": [7]}',
        'document 14, line 28, item 1',
        /^not an object/,
      ],
      ['['.repeat(100_000), 'document 16, line 32', /^not YAML: /],
    ];
    const input = damaged
      .map(([document]) => `${good}\n---\n${document}\n---\n`)
      .join('');
    const { code, lines } = await explained(input);

    expect(lines).toHaveLength(2 * damaged.length);
    damaged.forEach(([, at, why], i) => {
      const { reason, ...line } = lines[2 * i + 1];
      expect(lines[2 * i].name).toBe('s');
      expect(line).toEqual({
        kind: null,
        name: null,
        health: 'Unknown',
        damaged: true,
      });
      expect(reason.slice(0, at.length + 2)).toBe(`${at}: `);
      expect(reason.slice(at.length + 2)).toMatch(why);
    });
    expect(code).toBe(1);
  });

  it('goes on after lines of JSON that are damaged, the first one too', async () => {
    const good = JSON.stringify(service);
    const { code, lines } = await explained(
      Buffer.concat([
        Buffer.from(`hello\n${good}\n`),
        Buffer.from([0xff, 0x00, 0xfe]),
        Buffer.from(`\n${good.slice(0, 20)}\n${good}\n`),
      ]),
    );

    expect(lines.map(({ name, reason }) => name ?? reason)).toEqual([
      expect.stringMatching(/^line 1: not JSON: /),
      's',
      expect.stringMatching(/^line 3: not JSON: /),
      expect.stringMatching(/^line 4: not JSON: /),
      's',
    ]);
    expect(code).toBe(1);
  });

  it('does not let one document grow into many', async () => {
    const levels = Array.from(
      { length: 9 },
      (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`,
    );
    const bomb = `kind: Deployment\na0: &a0 [x]\n${levels.join('\n')}`;
    const { code, lines } = await explained(
      `${bomb}\n---\n${JSON.stringify(service)}`,
    );

    expect(lines.map(({ name }) => name)).toEqual([null, 's']);
    expect(lines[0].reason).toMatch(/^document 1, line 1: not YAML: /);
    expect(code).toBe(1);
  });

  it('survives objects that are nested too deeply', async () => {
    const depth = 50_000;
    const affinity = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
    const spec = `{"template":{"spec":{"containers":[{"name":"c"}],"affinity":${affinity}}}}`;
    const deep = `{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"deep"},"spec":${spec}}`;
    const { code, lines } = await explained(
      `${deep}\n${JSON.stringify(service)}`,
    );

    expect(lines[0].reason).toMatch(/^line 1: cannot be explained: /);
    expect(lines[1].name).toBe('s');
    expect(code).toBe(1);
  });

  it('writes a block for people, without what moves a cursor', async () => {
    const evil = { ...service.metadata, name: 'a\u001b[2Jb' };
    const { code, output } = await run(
      ['-f', '-'],
      `${JSON.stringify({ ...service, metadata: evil })}\nhello`,
    );

    expect(output).toBe(`Service shop/a [2Jb: Healthy
  It is there; it has no status
  network service of Kubernetes, v1

line 2: not JSON: Unexpected token 'h', "hello" is not valid JSON

`);
    expect(code).toBe(1);
  });

  it.each([
    ['no file', [], /needs -f FILE/],
    ['a file that is not there', ['-f', 'nowhere.yaml'], /cannot read nowhere/],
    ['a folder', ['-f', '.'], /cannot read \./],
    ['an option that there is not', ['-f', '-', '--yaml'], /--yaml/],
  ])('ends with 2 for %s', async (...[, args, why]) => {
    const { code, complaint, output } = await run(args);

    expect([code, output]).toEqual([2, '']);
    expect(complaint).toMatch(why);
  });

  it('ends quietly when its reader goes away', async () => {
    const many = `${JSON.stringify(service)}\n`.repeat(20_000);
    writeFileSync(join(folder, 'many.jsonl'), many);
    const child = start(['-f', 'many.jsonl', '--json']);
    const complaint = text(child.stderr);
    const closed = once(child, 'exit');
    await once(createInterface({ input: child.stdout }), 'line');
    child.stdout.destroy();
    const [code] = await closed;

    expect([code, await complaint]).toEqual([141, '']);
  });
});
