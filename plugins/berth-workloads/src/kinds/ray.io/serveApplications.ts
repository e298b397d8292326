import { withoutCredentials } from '../../argo';
import type { Fields } from '../../json/Fields';
import type { Health, Part, ServedModel } from '../../model';

/** Source: ray `src/ray/protobuf/serve.proto` `ApplicationStatus`. */
const HEALTH: Readonly<Record<string, Health>> = {
  NOT_STARTED: 'Progressing',
  DEPLOYING: 'Progressing',
  DELETING: 'Progressing',
  RUNNING: 'Healthy',
  DEPLOY_FAILED: 'Degraded',
  UNHEALTHY: 'Degraded',
};

/** One application of Ray Serve, as the cluster in use reports it. */
interface Application {
  name: string;
  health: Health;
  status?: string;
  message?: string;
  deployments: Fields[];
}

/** The applications that the cluster in use, or else the one that is to be, reports. */
export function reportedApplications(service: Fields): Application[] {
  const [reported] = ['activeServiceStatus', 'pendingServiceStatus']
    .map(key => service.object('status', key))
    .filter(status => status.object('applicationStatuses').exists);
  return (reported?.entries('applicationStatuses') ?? []).map(
    ([name, application]) => {
      const status = application.string('status');
      const isKnown = status !== undefined && Object.hasOwn(HEALTH, status);
      return {
        name,
        health: isKnown ? HEALTH[status] : 'Unknown',
        status,
        message: application.message('message'),
        deployments: application
          .entries('serveDeploymentStatuses')
          .map(([, deployment]) => deployment),
      };
    },
  );
}

/** The applications as groups of their deployments: those of the manifest, and what is reported of each. */
export function applicationGroups(service: Fields): Part[] {
  const reported = reportedApplications(service);
  const wanted = wantedApplications(service).map(
    application => application.string('name') ?? 'default',
  );
  const names = new Set([...wanted, ...reported.map(({ name }) => name)]);
  return [...names].map(name => {
    const application = reported.find(one => one.name === name);
    const deployments = application?.deployments;
    return {
      type: 'group',
      name,
      desired: deployments?.length,
      ready: deployments?.filter(one => one.string('status') === 'HEALTHY')
        .length,
      health: application?.health,
    };
  });
}

/**
 * The models of applications that Ray Serve builds from `llm_configs`. Other applications are programs, of which the
 * manifest does not say what they serve.
 *
 * Source: ray 2.52 `python/ray/llm/_internal/serve/configs/server_models.py` `ModelLoadingConfig`.
 */
export function servedModels(service: Fields): ServedModel[] {
  const reported = reportedApplications(service);
  return wantedApplications(service).flatMap(application => {
    const name = application.string('name') ?? 'default';
    const configs = application.object('args').objects('llm_configs');
    return configs.flatMap(config => {
      const loading = config.object('model_loading_config');
      const model = loading.string('model_id');
      const source = loading.any('model_source');
      const from =
        typeof source === 'string'
          ? source
          : loading.object('model_source').string('bucket_uri');
      return model === undefined
        ? []
        : [
            {
              name: model,
              source: withoutCredentials(from ?? model),
              state: reported.find(one => one.name === name)?.status,
            },
          ];
    });
  });
}

function wantedApplications(service: Fields): Fields[] {
  return service.object('spec').yaml('serveConfigV2').objects('applications');
}
