import type { KubernetesVersion } from '../kubernetes/version';
import { decide, node, pod, profileOf } from '../__testUtils__/objects';

const MI = 1024 * 1024;

function holding(name: string, image: string, mebibytes: number) {
  return node(name, {
    images: [{ names: [image], sizeBytes: mebibytes * MI }],
  });
}

function scores(
  nodes: ReturnType<typeof node>[],
  spec: object,
  version: KubernetesVersion = '1.37',
) {
  const decision = decide(nodes, pod({}, spec), {
    profile: profileOf(version),
  });
  return Object.values(decision.scores ?? {}).map(s => s.ImageLocality);
}

function running(...images: string[]) {
  return { containers: images.map((image, i) => ({ name: `c${i}`, image })) };
}

describe('ImageLocality', () => {
  it('counts bytes by how many nodes hold the image, from 23 MiB to 1000 MiB', () => {
    const nodes = [
      holding('a', 'web:1', 500),
      holding('b', 'web:1', 500),
      node('c'),
      node('d'),
    ];
    // Half the nodes hold it: 250 MiB, (250 − 23) / 977.
    expect(scores(nodes, running('web:1'))).toEqual([23, 23, 0, 0]);
  });

  it('takes no tag for latest, but not the port of a registry for a tag', () => {
    const nodes = [holding('a', 'registry:5000/web:latest', 1000)];
    expect(scores(nodes, running('registry:5000/web'))).toEqual([100]);
  });

  it('divides by the number of containers', () => {
    const nodes = [holding('a', 'web:1', 1000)];
    // (1000 − 23) / (2000 − 23)
    expect(scores(nodes, running('web:1', 'log:1'))).toEqual([49]);
  });

  it.each<[KubernetesVersion, number]>([
    ['1.35', 0],
    ['1.36', 100],
    ['1.37', 49],
  ])(
    'counts image volumes since 1.36, as images since 1.37 (%s)',
    (version, expected) => {
      const nodes = [holding('a', 'model:1', 1000)];
      const volumes = [{ name: 'weights', image: { reference: 'model:1' } }];
      expect(scores(nodes, { ...running('web:1'), volumes }, version)).toEqual([
        expected,
      ]);
    },
  );
});
