import type { Fields } from '../../json/Fields';

/** In KServe's newer words: 0.16 renamed Serverless and RawDeployment, and still takes the old ones. */
const NEWER: Readonly<Record<string, string>> = {
  Serverless: 'Knative',
  RawDeployment: 'Standard',
};

export const MODE_ANNOTATION = 'serving.kserve.io/deploymentMode';

/**
 * How KServe runs an InferenceService: as a Knative service, or as a Standard Deployment. `undefined` where neither its
 * status nor its annotation says so: then the configuration of KServe decides.
 *
 * Source: kserve v0.20 `pkg/constants/constants.go` `DeploymentModeType`, `pkg/utils` `GetDeploymentMode`.
 */
export function deploymentModeOf(service: Fields): string | undefined {
  const annotations = service.object('metadata').labels('annotations');
  const mode =
    service.object('status').string('deploymentMode') ??
    annotations[MODE_ANNOTATION];
  return mode !== undefined && Object.hasOwn(NEWER, mode) ? NEWER[mode] : mode;
}

/** The word of the annotation where it is one of the old ones. */
export function oldModeOf(
  service: Fields,
): { given: string; newer: string } | undefined {
  const given = service.object('metadata').labels('annotations')[
    MODE_ANNOTATION
  ];
  return given !== undefined && Object.hasOwn(NEWER, given)
    ? { given, newer: NEWER[given] }
    : undefined;
}
