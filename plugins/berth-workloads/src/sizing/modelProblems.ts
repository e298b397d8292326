import type { ModelFacts } from './ModelFacts';
import {
  numberProblems,
  type NumberRule,
  type FieldProblem,
} from '../problems';

const dimension: NumberRule = { min: 1, max: 1_000_000 };

/** What is wrong with the facts about a model. */
export function modelProblems(model: ModelFacts): FieldProblem[] {
  const { attention } = model;
  const own =
    attention.type === 'latent'
      ? { rank: attention.rank, ropeDim: attention.ropeDim }
      : { kvHeads: attention.kvHeads, headDim: attention.headDim };
  const dimensions = {
    layers: model.layers,
    hiddenSize: model.hiddenSize,
    contextLength: model.contextLength,
    vocabularySize: model.vocabularySize ?? 1,
    'attention.heads': attention.heads,
    ...Object.fromEntries(
      Object.entries(own).map(([key, value]) => [`attention.${key}`, value]),
    ),
  };
  return [
    ...numberProblems('model.parameters', model.parameters, {
      min: 1_000_000,
      max: 1e14,
      whole: false,
    }),
    ...Object.entries(dimensions).flatMap(([key, value]) =>
      numberProblems(`model.${key}`, value, {
        ...dimension,
        max: key === 'contextLength' ? 100_000_000 : dimension.max,
      }),
    ),
    ...(model.checkpointBytes === undefined
      ? []
      : numberProblems('model.checkpointBytes', model.checkpointBytes, {
          min: 1,
          max: 1e15,
          whole: false,
        })),
  ];
}
