import type {
  KubernetesErrorTypes,
  KubernetesFetchError,
} from '@backstage/plugin-kubernetes-common';
import type { Failure } from '../reflector/ReflectorState';

/** As `@backstage/plugin-kubernetes-backend` 0.21 names statuses (`statusCodeToErrorType`). */
const TYPES: Readonly<Record<number, KubernetesErrorTypes | undefined>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED_ERROR',
  404: 'NOT_FOUND',
  500: 'SYSTEM_ERROR',
};

/** A failure in the words of the kubernetes plugin. */
export function fetchErrorOf(
  failure: Failure,
  resourcePath: string,
): KubernetesFetchError {
  switch (failure.type) {
    case 'status': {
      const { statusCode } = failure;
      return {
        errorType: TYPES[statusCode] ?? 'UNKNOWN_ERROR',
        statusCode,
        resourcePath,
      };
    }
    case 'network':
      return { errorType: 'FETCH_ERROR', message: failure.trouble.message };
    default:
      return {
        errorType: 'FETCH_ERROR',
        message:
          failure.type === 'malformed'
            ? 'The answer was not a Kubernetes API answer.'
            : 'There is more of it than is held in memory.',
      };
  }
}
