import type { Fields } from '../../json/Fields';

/**
 * The frameworks that had a field of their own before `predictor.model`, the newer schema since KServe 0.8.
 *
 * Source: kserve v0.20 `pkg/apis/serving/v1beta1/predictor.go` `PredictorSpec`.
 */
const FRAMEWORKS = [
  'sklearn',
  'xgboost',
  'tensorflow',
  'pytorch',
  'triton',
  'onnx',
  'huggingface',
  'pmml',
  'lightgbm',
  'paddle',
] as const;

/** The model of a predictor, and the container that serves it. */
export interface PredictorModel {
  /** With resources, image and storage. */
  container: Fields;
  format?: string;
  /** The field that it is in, if that is the older schema. */
  framework?: string;
}

/** `undefined` for a predictor of containers of its own. */
export function predictorModelOf(
  predictor: Fields,
): PredictorModel | undefined {
  const model = predictor.object('model');
  if (model.exists) {
    const format = model.object('modelFormat').string('name');
    return { container: model, format };
  }
  const framework = FRAMEWORKS.find(name => predictor.any(name) !== undefined);
  return (
    framework && {
      container: predictor.object(framework),
      format: framework,
      framework,
    }
  );
}
