import {
  bytesPerParameter,
  knownModels,
  precisions,
} from '@berth/backstage-plugin-berth-workloads/sizing';
import { isPrecision } from './checkPlacement';
import {
  answerOf,
  fitsNow,
  type AskedCluster,
  type ClusterAnswer,
} from './answerClusters';
import type { FormAround } from './planOf';
import type { CreatedWorkload, PlacementTexts } from './PlacementValue';
import { questionOf, type Question } from './Question';
import { shapesOf } from './servingSizes';

/** What would fit in place of what does not, and how the fields have to change for it. */
export interface Alternative {
  kind:
    | 'gpu'
    | 'gpuProduct'
    | 'pods'
    | 'precision'
    | 'cluster'
    | 'gpuElsewhere';
  change: Partial<PlacementTexts>;
  /** All of them fit. */
  pods: number;
  /** `gpu`, `gpuElsewhere` and `precision`: GPUs of each pod. */
  gpusPerPod?: number;
}

/** More ways out than this are not read. */
const AT_MOST = 6;

interface Asked {
  workload: CreatedWorkload;
  question: Question;
  around: FormAround;
  /** Where it is to run, and what that cluster said; absent where no cluster is chosen. */
  here?: { of: AskedCluster; answer: { placed: number; pods: number } };
  /** What each cluster said to the same. */
  answers: readonly ClusterAnswer[];
}

/** Changes that may help, likeliest first. */
const candidates: ReadonlyArray<(asked: Asked) => Alternative[]> = [
  otherGpus,
  otherProducts,
  otherClusters,
  fewerPods,
  lowerPrecisions,
  otherGpusElsewhere,
];

/** Smallest changes by which it would fit now. Each was tried: none is a guess. */
export function alternativesOf(asked: Asked): Alternative[] {
  const found: Alternative[] = [];
  for (const of of candidates) {
    // What nobody will read is not tried.
    if (found.length < AT_MOST) {
      found.push(...of(asked));
    }
  }
  return found.slice(0, AT_MOST);
}

/** How many pods would run in a cluster with a change, if all of them would; else nothing. */
function podsWith(
  { workload, question, around }: Asked,
  of: AskedCluster,
  change: Partial<PlacementTexts>,
): number | undefined {
  const { demand } = questionOf(
    workload,
    { ...question.texts, ...change },
    around,
  );
  if (!demand) {
    return undefined;
  }
  const answer = answerOf(of, demand);
  return fitsNow({ of, answer }) ? answer.pods : undefined;
}

function otherGpus(asked: Asked): Alternative[] {
  const { question, here } = asked;
  const { sizing, texts } = question;
  if (!here) {
    return [];
  }
  return shapesOf(sizing)
    .filter(({ gpu }) => gpu.model !== texts.gpu)
    .flatMap(({ gpu, perPod }) => {
      const change = { gpu: gpu.model };
      const pods = podsWith(asked, here.of, change);
      return pods === undefined
        ? []
        : [{ kind: 'gpu', change, pods, gpusPerPod: perPod }];
    });
}

const PRODUCT = 'nvidia.com/gpu.product';

/** The values of the product label on nodes of a cluster, each once. */
export function productsOf({ snapshot }: AskedCluster): string[] {
  return [
    ...new Set(snapshot.nodes.flatMap(({ labels }) => labels[PRODUCT] ?? [])),
  ].sort();
}

function otherProducts(asked: Asked): Alternative[] {
  const { workload, question, here } = asked;
  const { gpuProduct, gpusPerPod } = question.texts;
  if (
    !here ||
    workload === 'inference' ||
    gpuProduct === '' ||
    gpusPerPod === '0'
  ) {
    return [];
  }
  return productsOf(here.of)
    .filter(product => product !== gpuProduct)
    .flatMap(product => {
      const change = { gpuProduct: product };
      const pods = podsWith(asked, here.of, change);
      return pods === undefined ? [] : [{ kind: 'gpuProduct', change, pods }];
    });
}

function otherClusters({ answers, here }: Asked): Alternative[] {
  return answers.flatMap(answer =>
    answer.status === 'answered' &&
    answer.name !== here?.of.name &&
    fitsNow(answer)
      ? [
          {
            kind: 'cluster',
            change: { cluster: answer.name },
            pods: answer.answer.pods,
          },
        ]
      : [],
  );
}

function fewerPods(asked: Asked): Alternative[] {
  const { here } = asked;
  if (!here) {
    return [];
  }
  const { placed } = here.answer;
  const before = Number(asked.question.texts.pods);
  if (asked.workload === 'notebook' || placed < 1 || placed >= before) {
    return [];
  }
  const change = { pods: String(placed) };
  const pods = podsWith(asked, here.of, change);
  return pods === undefined ? [] : [{ kind: 'pods', change, pods }];
}

/** The same model from a checkpoint of fewer bits, which somebody has to have made. */
function lowerPrecisions(asked: Asked): Alternative[] {
  const { workload, question, here } = asked;
  const { texts } = question;
  if (
    !here ||
    workload !== 'inference' ||
    !Object.hasOwn(knownModels, texts.model)
  ) {
    return [];
  }
  const own = knownModels[texts.model].precision;
  const now = isPrecision(texts.precision) ? texts.precision : own;
  const lower = precisions.filter(
    precision => bytesPerParameter(precision) < bytesPerParameter(now),
  );
  return (['fp8', 'int4'] as const)
    .filter(precision => lower.includes(precision))
    .flatMap(precision => {
      const tried = { precision, checkpoint: '' };
      const { sizing } = questionOf(
        workload,
        { ...texts, ...tried },
        asked.around,
      );
      const shapes = [...shapesOf(sizing)].sort(
        (a, b) =>
          Number(b.gpu.model === texts.gpu) - Number(a.gpu.model === texts.gpu),
      );
      for (const { gpu, perPod } of shapes) {
        const pods = podsWith(asked, here.of, { ...tried, gpu: gpu.model });
        if (pods !== undefined) {
          return [
            {
              kind: 'precision' as const,
              change: { ...tried, gpu: gpu.model },
              pods,
              gpusPerPod: perPod,
            },
          ];
        }
      }
      return [];
    });
}

/** Another GPU in another cluster: the first one, by name, that has room for it. */
function otherGpusElsewhere(asked: Asked): Alternative[] {
  const { question, here, answers } = asked;
  const elsewhere = answers.flatMap(answer =>
    answer.status === 'answered' && answer.name !== here?.of.name
      ? [answer.of]
      : [],
  );
  return shapesOf(question.sizing)
    .filter(({ gpu }) => gpu.model !== question.texts.gpu)
    .flatMap(({ gpu, perPod }) => {
      for (const of of elsewhere) {
        const pods = podsWith(asked, of, { gpu: gpu.model });
        if (pods !== undefined) {
          return [
            {
              kind: 'gpuElsewhere' as const,
              change: { gpu: gpu.model, cluster: of.name },
              pods,
              gpusPerPod: perPod,
            },
          ];
        }
      }
      return [];
    });
}
