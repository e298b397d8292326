import type { Cycle } from '../framework/cycle';
import type { ScorePlugin } from '../framework/plugin';
import { containersOf } from '../kubernetes/containers';
import { multiplyDivide } from '../kubernetes/integers';
import { isAtLeast } from '../kubernetes/version';
import { digest } from '../snapshot/digest';

const MEBIBYTE = 1024 * 1024;
const LEAST = 23 * MEBIBYTE;
const MOST_PER_IMAGE = 1000 * MEBIBYTE;

/**
 * Prefers nodes that already hold the pod's images, the more bytes the better; an image counts for less while few nodes
 * hold it, so that not every pod follows the first.
 * Source: pkg/scheduler/framework/plugins/imagelocality, v1.34.4 to v1.37.1.
 */
export const imageLocality: ScorePlugin = {
  name: 'ImageLocality',
  score(cycle) {
    const images = imagesOf(cycle);
    // 1.36 adds the bytes of image volumes and divides by containers alone.
    const count = isAtLeast(cycle.profile.kubernetesVersion, '1.37')
      ? images.length
      : containersOf(cycle.pod.spec).length;
    const most = MOST_PER_IMAGE * count;
    const bytesOf = scaledBytes(cycle, images);
    return {
      readsUsage: false,
      score: node =>
        multiplyDivide(
          100,
          Math.min(Math.max(bytesOf(node), LEAST), most) - LEAST,
          most - LEAST,
        ),
    };
  },
};

/** Digests of their names, as the snapshot has them. */
function imagesOf({ pod: { spec }, profile }: Cycle): string[] {
  const containers = containersOf(spec).map(({ image }) => image ?? '');
  // Image volumes count since 1.36 (kubernetes#130231).
  const volumes = isAtLeast(profile.kubernetesVersion, '1.36')
    ? (spec.volumes ?? []).flatMap(({ image }) =>
        image ? [image.reference ?? ''] : [],
      )
    : [];
  return [...containers, ...volumes].map(image => digest(withTag(image)));
}

/** A name without a tag means `latest`; a colon before the last slash belongs to the registry's port. */
function withTag(image: string): string {
  return image.lastIndexOf(':') <= image.lastIndexOf('/')
    ? `${image}:latest`
    : image;
}

function scaledBytes(
  { snapshot }: Cycle,
  images: string[],
): (node: number) => number {
  const { imageStart, imageName, imageBytes } = snapshot.columns;
  const wanted = images.flatMap(image => {
    const number = snapshot.numberOf(image);
    if (number === undefined) {
      return [];
    }
    const holders = imageName.reduce(
      (count, name) => (name === number ? count + 1 : count),
      0,
    );
    return [{ number, spread: holders / snapshot.size }];
  });
  return node => {
    let sum = 0;
    for (const { number, spread } of wanted) {
      for (let i = imageStart[node]; i < imageStart[node + 1]; i++) {
        if (imageName[i] === number) {
          sum += Math.trunc(imageBytes[i] * spread);
        }
      }
    }
    return sum;
  };
}
