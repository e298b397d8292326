import type { ObjectReference } from '@berth/backstage-plugin-berth-workloads';
import { plainText } from '../plainText';

/** An object as people call it: `JobSet llama-sft`. */
export function objectText(
  object: Pick<ObjectReference, 'kind' | 'name'>,
): string {
  return plainText(`${object.kind} ${object.name}`);
}
