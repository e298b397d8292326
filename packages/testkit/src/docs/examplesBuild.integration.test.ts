import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagePath } from '../packagePath';

const repository = (...parts: string[]) => packagePath('..', '..', ...parts);

/** A repository of a user that holds nothing but the examples, with what is installed here. */
function copyOfExamples(names: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'berth-examples-'));
  for (const name of names) {
    cpSync(repository('packages', name), join(root, 'packages', name), {
      recursive: true,
      filter: path => !/\/(dist|node_modules)$/.test(path),
    });
  }
  for (const file of ['backstage.json', 'yarn.lock']) {
    cpSync(repository(file), join(root, file));
  }
  symlinkSync(repository('node_modules'), join(root, 'node_modules'));
  const write = (file: string, content: object) =>
    writeFileSync(join(root, file), JSON.stringify(content));
  write('package.json', { private: true, workspaces: ['packages/*'] });
  write('tsconfig.json', {
    extends: '@backstage/cli/config/tsconfig.json',
    include: ['packages/*/src'],
    compilerOptions: {
      outDir: 'dist-types',
      rootDir: '.',
      jsx: 'react-jsx',
      incremental: false,
      // Else the packages of this repository would be sources of the copy.
      preserveSymlinks: true,
    },
  });
  return root;
}

describe('the packages of the example', () => {
  const names = ['example-kind', 'example-kind-backend'];
  let root: string;

  beforeAll(() => {
    root = copyOfExamples(names);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const run = (program: string, options: { in: string; args: string[] }) =>
    execFileSync(
      process.execPath,
      [join(root, 'node_modules', '.bin', program), ...options.args],
      { cwd: options.in, stdio: 'pipe' },
    );

  it('are built as a user builds them', () => {
    // Their types are checked with those of the repository.
    const declarations = [
      '--noCheck',
      '--declaration',
      '--emitDeclarationOnly',
    ];
    run('tsc', { in: root, args: ['-p', '.', ...declarations] });
    for (const name of names) {
      const folder = join(root, 'packages', name);
      run('backstage-cli', { in: folder, args: ['package', 'build'] });
    }

    const built = [
      ['example-kind', 'index.esm.js'],
      ['example-kind', 'index.d.ts'],
      ['example-kind-backend', 'index.cjs.js'],
      ['example-kind-backend', 'index.d.ts'],
    ];
    expect(
      built.filter(([name, file]) =>
        existsSync(join(root, 'packages', name, 'dist', file)),
      ),
    ).toEqual(built);
  }, 300_000);
});
