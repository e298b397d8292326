import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  berthClusterSourcesExtensionPoint,
  berthWorkloadKindsExtensionPoint,
} from '@berth/backstage-plugin-berth-node';
import { ArgoApi, readArgoApiSettings, readArgoPages } from './argocdApi';
import {
  AuthorizedClusters,
  AuthorizedFleet,
  AuthorizedPersonalStatuses,
  AuthorizedServiceLists,
  AuthorizedServiceStatuses,
  ClusterPermissions,
  readClusterLabels,
} from './authorization';
import { systemClock } from './clock/Clock';
import {
  memoryBudgetBytes,
  processMemoryBytes,
  selectKinds,
  startClusterViews,
} from './clusters';
import { comparisonPeriodMs } from './consistency';
import { ClusterSourceRegistry } from './ClusterSourceRegistry';
import { followSources } from './followSources';
import { DefaultClusterSummaries } from './clusterSummary';
import { createRouter } from './http';
import { followNamespacePolicy, readServiceLocator } from './join';
import { PersonalStatuses } from './personal';
import { openReplicaDatabase, Replicas, SharedRevisions } from './replicas';
import { LocalRevisions } from './signal/LocalRevisions';
import { createWatchMetrics, observeClusters } from './metrics';
import { RevisionSignal } from './signal/RevisionSignal';
import { SignalPace } from './signal/SignalPace';
import { DefaultClusterSnapshots, SnapshotFreeBlocks } from './snapshot';
import {
  builtInClusterSourceFactories,
  kubernetes,
  kubernetesPlugin,
} from './sources';
import { DefaultServiceStatuses } from './status';
import { PrometheusMeasurements, readPrometheusTargets } from './utilisation';
import { WorkloadKindRegistry } from './WorkloadKindRegistry';

/**
 * Watches clusters, joins their objects to catalog entities, and answers who asks, as far as they may see.
 * @public
 */
export const berthPlugin = createBackendPlugin({
  pluginId: 'berth',
  register(env) {
    const sources = new ClusterSourceRegistry();
    for (const factory of builtInClusterSourceFactories) {
      sources.add(factory);
    }
    env.registerExtensionPoint(berthClusterSourcesExtensionPoint, {
      addFactory: factory => sources.add(factory),
    });
    const kinds = new WorkloadKindRegistry();
    env.registerExtensionPoint(berthWorkloadKindsExtensionPoint, {
      addKind: kind => kinds.add(kind),
    });

    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootLifecycle: coreServices.rootLifecycle,
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { catalog, lifecycle, logger, metrics, signals } = deps;
        const permissions = new ClusterPermissions({
          permissions: deps.permissions,
          registry: deps.permissionsRegistry,
          labels: readClusterLabels(deps.config),
        });

        const prometheuses = readPrometheusTargets(deps.config);
        const argoApi = readArgoApiSettings(deps.config);
        const { auth, discovery } = deps;
        sources.add(kubernetes({ auth, catalog }));
        sources.add(kubernetesPlugin({ auth, discovery }));

        const stopping = new AbortController();
        const knex = await openReplicaDatabase(deps.database);
        const replicas =
          knex &&
          new Replicas({
            knex,
            clock: systemClock,
            logger,
            signal: stopping.signal,
          });
        const selectedKinds = selectKinds({
          config: deps.config,
          optional: kinds.all(),
        });
        // Gives empty views at once; what fills them is never waited for.
        const views = startClusterViews({
          sources: sources.createSources({ config: deps.config, logger }),
          metrics: createWatchMetrics(metrics),
          compareEveryMs: comparisonPeriodMs(deps.config),
          memoryBytes: memoryBudgetBytes(deps.config),
          processMemoryBytes: processMemoryBytes(deps.config),
          kinds: selectedKinds,
          logger,
          signal: stopping.signal,
          keepCluster: replicas && (cluster => replicas.keep(cluster)),
        });
        followSources({
          registry: sources,
          config: deps.config,
          logger,
          signal: stopping.signal,
          onSources: changed => views.setSources(changed),
        });
        const measurements = PrometheusMeasurements.start({
          targets: prometheuses,
          clock: systemClock,
          logger,
        });
        const instances = ArgoApi.start({
          ...argoApi,
          clock: systemClock,
          logger,
        });
        const local = new LocalRevisions(views);
        const revisions = replicas
          ? new SharedRevisions({ replicas, local })
          : local;
        const stopObserving = observeClusters(
          metrics,
          () => views.list(),
          () => systemClock.wall(),
        );
        const pace = new SignalPace();
        let stopSignal = () => {};
        // Not before the events plugin is there: to an event bus that does not answer once, none is ever sent again, and
        // signals would reach the browsers of this replica alone (`@backstage/plugin-events-node` 0.4, DefaultEventsService).
        deps.rootLifecycle.addStartupHook(() => {
          stopSignal = RevisionSignal.start({
            revisions,
            signals,
            pace,
            clock: systemClock,
            logger,
          });
        });
        lifecycle.addShutdownHook(async () => {
          stopSignal();
          stopObserving();
          stopping.abort();
          await measurements.stop();
          await instances.stop();
          await views.stop();
          await replicas?.stop();
        });

        const snapshots = new DefaultClusterSnapshots({ views, logger });
        const namespaces = followNamespacePolicy({
          config: deps.config,
          logger,
        });
        const locator = readServiceLocator(deps.config);
        const statuses = new DefaultServiceStatuses({
          views,
          freeBlocks: new SnapshotFreeBlocks(snapshots),
          measurements,
          instances,
          argoPages: readArgoPages(deps.config),
          clock: systemClock,
          namespaces,
          locator,
        });
        const authorizedStatuses = new AuthorizedServiceStatuses({
          statuses,
          views,
          catalog,
          permissions,
          locator,
        });
        deps.httpRouter.use(
          createRouter({
            statuses: authorizedStatuses,
            personal: new AuthorizedPersonalStatuses({
              statuses: new PersonalStatuses({
                ...{ views, kinds: selectedKinds, namespaces, locator },
                clock: systemClock,
              }),
              catalog,
              permissions,
              locator,
            }),
            lists: new AuthorizedServiceLists({
              statuses: authorizedStatuses,
              userInfo: deps.userInfo,
            }),
            fleet: new AuthorizedFleet({
              ...{ views, snapshots, measurements, permissions },
              statuses: authorizedStatuses,
            }),
            clusters: new AuthorizedClusters({
              summaries: new DefaultClusterSummaries({ views, measurements }),
              snapshots,
              permissions,
            }),
            httpAuth: deps.httpAuth,
            auditor: deps.auditor,
            revisions,
            pace,
          }),
        );
      },
    });
  },
});
