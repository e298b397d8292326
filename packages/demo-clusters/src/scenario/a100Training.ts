import { A100 } from '../nodes/gpuModels';
import { DAY, HOUR, MINUTE } from '../simulation/durations';
import { deploy, runJob } from './changes';
import type { Story } from './Story';

const INDEX_SECONDS = 5 * MINUTE;

function a100(count: number) {
  return {
    cpu: `${count * 8}`,
    memory: `${count * 64}Gi`,
    accelerator: {
      resource: 'nvidia.com/gpu',
      count,
      product: A100.product,
    },
  };
}

export const a100Training: Story = {
  title:
    'Jobs on the A100: a long fine-tuning, and an index built every five minutes',
  tell(world) {
    const nagoya = world.cluster('nagoya-a100');
    const speech = { namespace: 'speech', team: 'team-speech' };
    nagoya.images.set('ghcr.io/berth-demo/asr-finetune:0.4.0', {
      type: 'completes',
      afterSeconds: 3 * DAY,
    });
    nagoya.images.set('ghcr.io/berth-demo/rag-indexer:1.3.0', {
      type: 'completes',
      afterSeconds: 100,
    });
    world.before(16 * HOUR, () =>
      runJob(nagoya, {
        ...speech,
        name: 'asr-finetune',
        image: 'ghcr.io/berth-demo/asr-finetune:0.4.0',
        completions: 2,
        indexed: true,
        ...a100(8),
      }),
    );
    world.before(19 * DAY, () =>
      deploy(nagoya, {
        ...speech,
        name: 'speaker-id',
        image: 'ghcr.io/berth-demo/speaker-id:2.2.0',
        replicas: 4,
        ...a100(1),
      }),
    );
    let run = 0;
    world.every(
      INDEX_SECONDS,
      () =>
        runJob(nagoya, {
          name: 'rag-indexer',
          run: `rag-indexer-${29_000_000 + run++}`,
          namespace: 'llm',
          team: 'team-llm',
          image: 'ghcr.io/berth-demo/rag-indexer:1.3.0',
          completions: 4,
          parallelism: 2,
          indexed: true,
          ttlSecondsAfterFinished: 10 * MINUTE,
          ...a100(1),
        }),
      20 * MINUTE,
    );
  },
};
