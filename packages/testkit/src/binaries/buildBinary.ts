import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { kubernetesVersion } from '../kubernetesVersion';
import { BinaryName } from './binaryNames';
import { goMains } from './goModules';

const outputTailLines = 20;

/**
 * Without these the server reports v0.0.0, and clients then refuse to talk to it.
 */
function linkerFlags(): string {
  const [major, minor] = kubernetesVersion.split('.');
  const variables = {
    gitVersion: `v${kubernetesVersion}`,
    gitMajor: major,
    gitMinor: minor,
  };
  return [
    '-s',
    '-w',
    ...Object.entries(variables).map(
      ([name, value]) => `-X k8s.io/component-base/version.${name}=${value}`,
    ),
  ].join(' ');
}

/**
 * Builds one program from Go modules into `target`.
 *
 * @throws when there is no `go` on PATH, or with the end of the compiler's output when the build fails.
 */
export async function buildBinary(options: {
  name: BinaryName;
  target: string;
  onCompiled?: (packages: number) => void;
  env?: NodeJS.ProcessEnv;
  signal?: AbortSignal;
}): Promise<void> {
  const { name, target, onCompiled, env = process.env, signal } = options;
  const main = goMains[name];
  const go = spawn(
    'go',
    [
      'build',
      '-v',
      '-trimpath',
      '-ldflags',
      linkerFlags(),
      '-o',
      target,
      main.package,
    ],
    {
      cwd: main.module,
      // A go.work above the checkout would replace the pinned versions.
      env: { ...env, CGO_ENABLED: '0', GOWORK: 'off' },
      stdio: ['ignore', 'ignore', 'pipe'],
      signal,
    },
  );

  let packages = 0;
  const tail: string[] = [];
  createInterface({ input: go.stderr }).on('line', line => {
    tail.push(line);
    if (tail.length > outputTailLines) {
      tail.shift();
    }
    packages += 1;
    onCompiled?.(packages);
  });

  const [code, killedBy] = (await once(go, 'close')) as [
    number | null,
    NodeJS.Signals | null,
  ];
  if (code !== 0) {
    throw new Error(
      `go build ${main.package} ended with ${killedBy ?? code}:\n${tail.join(
        '\n',
      )}`,
    );
  }
}
