import {
  crdAmong,
  crdsOf,
  CustomObject,
  CustomResourceDefinition,
  CustomResources,
  describeUnless,
  describeWithControlPlane,
  ExampleFile,
  exampleName,
  exampleNamespaces,
  examplesOf,
  expectations,
  namespace,
  whyWithoutProjects,
} from '@berth/testkit';
import { mockServices } from '@backstage/backend-test-utils';
import {
  understand,
  Workload,
  workloadKindOf,
} from '@berth/backstage-plugin-berth-workloads';
import { eventually } from './__fixtures__/eventually';
import { startClusterViews } from './clusters';
import { relatedIn } from './join';
import { documentedRules } from './projection/__testUtils__/documentedRules';
import { optionalKinds } from './projection/optional';
import { KubeconfigClusterSource } from './sources/kubeconfig/KubeconfigClusterSource';

/** Sixty CRDs take a server a minute of its time; on a machine that does other things it is several. */
const SET_UP_DEADLINE_MS = 420_000;
/** Berth asks a cluster about twice a minute what it serves. */
const SEEN_WITHIN_MS = 90_000;

const projects = Object.keys(expectations);
const whyAbsent = whyWithoutProjects(projects);
const present = whyAbsent === undefined ? projects : [];
const crds = present.flatMap(crdsOf);
const files = present.flatMap(examplesOf);
const objects = files.flatMap(file => file.objects);

const expected = projects.flatMap(project =>
  Object.entries(expectations[project]).flatMap(([file, said]) =>
    said.map(({ kind, name, expect: wanted }) => ({
      name: `${project}/${file} ${kind} ${name}`,
      wanted,
    })),
  ),
);

function crdOf(object: CustomObject): CustomResourceDefinition {
  return crdAmong(crds, object)!;
}

function groupOf({ apiVersion }: CustomObject): string {
  return apiVersion.split('/')[0];
}

function versionOf({ apiVersion }: CustomObject): string {
  return apiVersion.split('/')[1];
}

/** The version in which Berth watches the kind where all that its project serves are served. */
function watchedVersionOf(object: CustomObject): string | undefined {
  const { kind } = object;
  const rule = workloadKindOf({ group: groupOf(object), kind });
  const { versions } = crdOf(object).spec;
  return rule?.versions.find(version =>
    versions.some(({ name, served }) => served && name === version),
  );
}

/**
 * No webhook runs that would convert between versions, so that where the project has one, the version that is watched has
 * to be the one that is stored, or fields are dropped that the other does not have.
 */
function storing(
  crd: CustomResourceDefinition,
  watched: string,
): CustomResourceDefinition {
  if (crd.spec.conversion?.strategy !== 'Webhook') return crd;
  const versions = crd.spec.versions.map(version => ({
    ...version,
    storage: version.name === watched,
  }));
  return { ...crd, spec: { ...crd.spec, versions } };
}

/** As a cluster that does not serve the newest version yet has it. */
function servingOnly(
  crd: CustomResourceDefinition,
  watched: string,
): CustomResourceDefinition {
  const { spec } = storing(crd, watched);
  const versions = spec.versions.map(version => ({
    ...version,
    served: version.name === watched,
  }));
  return { ...crd, spec: { ...spec, versions } };
}

function isOfAnOlderVersion(object: CustomObject): boolean {
  return versionOf(object) !== watchedVersionOf(object);
}

const older = files.filter(file => file.objects.some(isOfAnOlderVersion));
const newest = files.filter(file => !older.includes(file));

function identityOf(object: CustomObject): string {
  const { namespace: within, name, generateName } = object.metadata;
  return [groupOf(object), object.kind, within, name ?? generateName].join(' ');
}

/** Examples of different files may have one name, so that not all can be there at once. */
function inTurns(all: readonly ExampleFile[]): ExampleFile[][] {
  const turns: Array<{ files: ExampleFile[]; taken: Set<string> }> = [];
  for (const file of all) {
    const names = file.objects.map(identityOf);
    let turn = turns.find(({ taken }) => !names.some(name => taken.has(name)));
    if (!turn) turns.push((turn = { files: [], taken: new Set() }));
    turn.files.push(file);
    names.forEach(name => turn.taken.add(name));
  }
  return turns.map(turn => turn.files);
}

describeUnless(whyAbsent, "the projects' own examples", () => {
  it('are all of kinds that are watched', () => {
    const watched = new Set(
      optionalKinds.map(({ group, kind }) => `${group}/${kind}`),
    );
    const others = objects.filter(
      object => !watched.has(`${groupOf(object)}/${object.kind}`),
    );
    expect(others.map(({ kind }) => kind)).toEqual([]);
    expect(objects).toHaveLength(expected.length);
  });

  describeWithControlPlane('watched in a real cluster', {}, controlPlane => {
    const understood = new Map<string, Workload>();
    /** What the cluster has, by {@link identityOf}. */
    const there = new Map<string, { name: string; stored: CustomObject }>();
    let kubeconfigPath: string;

    /**
     * Creates the files of each turn, and keeps what is understood of all that is there as the view then holds it: some refer
     * to others that come in a later turn.
     */
    async function watch(
      resources: CustomResources,
      turns: readonly ExampleFile[][],
    ): Promise<void> {
      const logger = mockServices.logger.mock();
      logger.child.mockReturnValue(logger);
      const views = startClusterViews({
        sources: [
          {
            id: 'kubeconfig',
            source: new KubeconfigClusterSource({
              ...{ paths: [kubeconfigPath], contexts: ['*'], logger },
            }),
          },
        ],
        kinds: { optional: optionalKinds, disabled: new Set() },
        logger,
        signal: new AbortController().signal,
      });

      const put = async (name: string, example: CustomObject) => {
        const former = there.get(identityOf(example));
        if (former) await resources.delete(former.stored);
        const stored = await resources.create(example);
        there.set(identityOf(example), { name, stored });
      };

      try {
        for (const turn of turns) {
          await Promise.all(
            turn.flatMap(({ name: file, objects: ofFile }) =>
              ofFile.map(object => put(exampleName(file, object), object)),
            ),
          );
          const uids = [...there.values()].map(({ stored }) => uidOf(stored));
          const view = await eventually(
            () => {
              const [cluster] = views.list();
              const held = [...cluster.optional.all()];
              expect(held.map(({ metadata }) => metadata.uid).sort()).toEqual(
                uids.sort(),
              );
              return cluster;
            },
            { deadlineMs: SEEN_WITHIN_MS },
          );
          const related = relatedIn({ view, queues: view });
          for (const { name, stored } of there.values()) {
            const held = view.optional.byUid(uidOf(stored));
            understood.set(name, understand(held, related));
          }
        }
      } finally {
        await views.stop();
      }
    }

    beforeAll(async () => {
      await controlPlane().apply(
        exampleNamespaces(objects).map(name => namespace({ name })),
      );
      ({ kubeconfigPath } = await controlPlane().serviceAccountKubeconfig({
        name: 'berth',
        rules: await documentedRules(),
      }));

      const storedAsWatched = crds.map(crd => {
        const example = objects.find(object => crdOf(object) === crd);
        const version = example && watchedVersionOf(example);
        return version === undefined ? crd : storing(crd, version);
      });
      await watch(
        await CustomResources.install(controlPlane(), storedAsWatched),
        inTurns(newest),
      );

      const versions = new Map(
        older
          .flatMap(file => file.objects)
          .filter(isOfAnOlderVersion)
          .map(object => [crdOf(object), versionOf(object)]),
      );
      for (const { metadata } of versions.keys()) {
        const path = `/apis/apiextensions.k8s.io/v1/customresourcedefinitions/${metadata.name}`;
        await controlPlane().request('DELETE', path);
        await controlPlane().waitUntilGone(path);
      }
      for (const [identity, { stored }] of there) {
        if (versions.has(crdOf(stored))) there.delete(identity);
      }
      await watch(
        await CustomResources.install(
          controlPlane(),
          [...versions].map(([crd, version]) => servingOnly(crd, version)),
        ),
        inTurns(older),
      );
    }, SET_UP_DEADLINE_MS);

    it.each(expected)('$name', ({ name, wanted }) => {
      expect(understood.get(name)).toMatchObject({
        recognisedBy: 'kind',
        warnings: { count: 0 },
        ...wanted,
      });
    });
  });
});

function uidOf({ metadata }: CustomObject): string {
  return (metadata as { uid: string }).uid;
}
