import { availableParallelism } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  KUBERNETES_VERSIONS,
  type KubernetesVersion,
} from '@berth/backstage-plugin-berth-scheduler';
import { buildProgram } from '@berth/testkit/src/core/buildProgram';
import { withInput } from '../inputFile';
import { AnsweringThreads } from '../replay/AnsweringThreads';
import { answerStream } from '../replay/answerStream';
import { CUT_LIMITS, cutLines } from '../replay/cutLines';
import { inRepository } from '../repository';
import { parseOptions, UsageError } from '../usage';

/**
 * `./berth replay [--kubernetes 1.x] [--threads N] [FILE]`: one case a line in, one verdict a line out, in the same order.
 * Without a file, or with `-`, the cases come from standard input.
 *
 * @returns 0 if every line was a case that could be decided about, 1 if some was not; its verdict says why. 141 if
 *   nobody reads the verdicts any more.
 */
export async function replay(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions({
    args,
    options: {
      kubernetes: { type: 'string', default: '1.37' },
      threads: { type: 'string', default: `${availableParallelism()}` },
    },
    allowPositionals: true,
  });
  const version = KUBERNETES_VERSIONS.find(each => each === values.kubernetes);
  if (!version) {
    throw new UsageError(
      `--kubernetes takes one of ${KUBERNETES_VERSIONS.join(', ')}, not '${
        values.kubernetes
      }'`,
    );
  }
  const threads = Number(values.threads);
  if (!Number.isInteger(threads) || threads < 1) {
    throw new UsageError(
      `--threads takes a number of threads, not '${values.threads}'`,
    );
  }
  const [file = '-', ...others] = positionals;
  if (others.length > 0) {
    throw new UsageError('replay takes one file');
  }
  return withInput(file, {
    highWaterMark: CUT_LIMITS.block,
    run: input =>
      replayLines({ input, output: process.stdout, version, threads }),
  });
}

/** Answers every line of a stream, as fast as the reader of the answers reads. */
async function replayLines(options: {
  input: Readable;
  output: Writable;
  version: KubernetesVersion;
  threads: number;
}): Promise<number> {
  const { input, output, version, threads: count } = options;
  const threads = new AnsweringThreads({
    program: buildProgram(inRepository('packages/cli/src/replay/thread.ts')),
    count,
    kubernetesVersion: version,
  });
  let failures = 0;
  const answers = answerStream(cutLines(input), {
    answer: block => threads.answer(block),
    ahead: 2 * count,
  });
  async function* verdicts() {
    for await (const answer of answers) {
      failures += answer.failures;
      yield answer.bytes;
    }
  }
  try {
    await pipeline(verdicts, output, { end: false });
  } finally {
    await threads.end();
  }
  return failures === 0 ? 0 : 1;
}
