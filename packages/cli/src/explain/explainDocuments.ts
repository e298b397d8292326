import {
  relatedOf,
  understand,
  type Workload,
} from '@berth/backstage-plugin-berth-workloads';
import { messageOf } from '../messageOf';
import type { ReadDocument } from './ReadDocument';
import { workloadBlock } from './workloadBlock';

/** What is said of one document, and whether it is that nothing can be said. */
export interface Explanation {
  text: string;
  isFailure: boolean;
}

interface Voice {
  workload(workload: Workload): string;
  damaged(damage: { at: string; why: string }): Explanation;
}

const jsonLine: Voice = {
  workload: workload => `${JSON.stringify(workload)}\n`,
  damaged({ at, why }) {
    const line = {
      kind: null,
      name: null,
      health: 'Unknown',
      reason: `${at}: ${why}`,
      damaged: true,
    };
    return { text: `${JSON.stringify(line)}\n`, isFailure: true };
  },
};

const block: Voice = {
  workload: workload => `${workloadBlock(workload)}\n\n`,
  damaged: ({ at, why }) => ({
    text: `${at}: ${why}\n\n`,
    isFailure: true,
  }),
};

/** What Berth understands of each document, in order; all of one file are related to each other. */
export function* explainDocuments(
  documents: readonly ReadDocument[],
  options: { json: boolean },
): Generator<Explanation> {
  const say = options.json ? jsonLine : block;
  const related = relatedOf(
    documents.flatMap(one => (one.kind === 'object' ? [one.object] : [])),
  );
  for (const document of documents) {
    yield document.kind === 'damaged'
      ? say.damaged(document)
      : explained(document.at, say, () =>
          say.workload(understand(document.object, related)),
        );
  }
}

/** Objects that are nested too deeply for the stack are damaged as well, and their neighbours are not. */
function explained(at: string, say: Voice, text: () => string): Explanation {
  try {
    return { text: text(), isFailure: false };
  } catch (error) {
    return say.damaged({ at, why: `cannot be explained: ${messageOf(error)}` });
  }
}
