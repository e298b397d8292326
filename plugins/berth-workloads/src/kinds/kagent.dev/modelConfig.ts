import type { Fields } from '../../json/Fields';
import { urlEndpoint } from '../urlEndpoint';
import type { WorkloadKind } from '../WorkloadKind';
import { acceptedHealth } from './acceptedHealth';
import { servedModelOf } from './servedModelOf';

/** Where each provider's part of a ModelConfig says that it is, other than at the provider's own address. */
const ADDRESSES = [
  ['openAI', 'baseUrl'],
  ['anthropic', 'baseUrl'],
  ['azureOpenAI', 'azureEndpoint'],
  ['ollama', 'host'],
  ['sapAICore', 'baseUrl'],
] as const;

/** `kagent.dev` ModelConfig: which model, of which provider. Keys and their Secrets are not read. */
export const modelConfigKind: WorkloadKind = {
  group: 'kagent.dev',
  kind: 'ModelConfig',
  plural: 'modelconfigs',
  versions: ['v1alpha2', 'v1alpha1'],
  system: 'kagent',
  role: 'modelConnection',

  health(config) {
    return acceptedHealth(config);
  },

  models(config) {
    return servedModelOf(config);
  },

  endpoints(config) {
    return ADDRESSES.flatMap(([provider, field]) => {
      const url = config.object('spec', provider).string(field);
      return url === undefined ? [] : [urlEndpoint(url, { name: provider })];
    });
  },

  advice(config, { version }) {
    return version === 'v1alpha1' ? [oldVersionOf(config)] : [];
  },
};

/** Without a conversion webhook the server keeps only what v1alpha2, which it stores, has too. */
function oldVersionOf(config: Fields) {
  const hasKey = config.object('spec').string('apiKeySecretRef') !== undefined;
  return {
    rule: 'ModelConfig/v1alpha1',
    field: hasKey ? 'spec.apiKeySecretRef' : 'apiVersion',
    problem:
      'kagent stores model configurations as v1alpha2 and converts nothing, so that apiKeySecretRef is lost when it is applied.',
    remedy:
      'Write kagent.dev/v1alpha2, and the name of the Secret, which is in the same namespace, in spec.apiKeySecret.',
  };
}
