import { listOf, stringOf } from '../json/read';
import type { PodTemplate } from '../kubernetes';

/** Images of the containers, in their order, without duplicates. */
export function imagesOf(template: PodTemplate | undefined): string[] {
  const images = listOf(template?.spec?.containers).flatMap(
    container => stringOf(container.image) ?? [],
  );
  return [...new Set(images)];
}
