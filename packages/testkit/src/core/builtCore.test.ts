import { builtCore } from './builtCore';

describe('the built core', () => {
  it('is what pages load in 40 KB, gzipped, and the rest of it in 8 more', () => {
    const { page, everything } = builtCore().gzippedBytes;
    expect(page).toBeLessThan(40 * 1024);
    expect(everything).toBeLessThan(48 * 1024);
  });

  it('answers', () => {
    const { core } = builtCore();
    const snapshot = core.takeSnapshot({
      nodes: [
        {
          metadata: { name: 'a' },
          status: { allocatable: { cpu: '1', memory: '1Gi', pods: '1' } },
        },
      ],
      pods: [],
    });
    const pod = {
      metadata: { name: 'p' },
      spec: { containers: [{ name: 'c', image: 'nginx' }] },
    };
    const answer = core.schedule(snapshot, pod, { kubernetesVersion: '1.37' });
    expect(answer.chosen).toBe('a');
  });
});
