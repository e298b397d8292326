import type { createRequire } from 'node:module';

/**
 * Node's own `require`, which loads ES modules since 22.12, and only when it is called: in the CommonJS build, and under
 * `jest` with and without `--experimental-vm-modules`. Jest replaces `node:module`, but not what the process hands out.
 */
export function nativeRequire(from: string): NodeJS.Require {
  const { createRequire: create } = process.getBuiltinModule('node:module') as {
    createRequire: typeof createRequire;
  };
  return create(from);
}
