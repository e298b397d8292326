import {
  relatedOf,
  understand,
  type UnreadObject,
  type Workload,
  workloadKinds,
} from '@berth/backstage-plugin-berth-workloads';
import {
  fixtureFiles,
  projectFiles,
} from '../__testUtils__/understoodExamples';
import { watchedKinds } from '../watchedKinds';
import { kindId } from './OptionalKind';
import { optionalDefinition } from './optionalDefinition';
import { optionalKinds } from './optionalKinds';

const projections = new Map<string, (object: unknown) => object | undefined>(
  [
    ...Object.values(watchedKinds),
    ...optionalKinds.map(optionalDefinition),
  ].map(({ group, kind, project }) => [`${group}/${kind}`, project]),
);
const understood = new Set([
  ...optionalKinds.map(({ group, kind }) => `${group}/${kind}`),
  // Of those that are watched in every cluster, whole ones; of pods and nodes only what is counted is kept.
  '/ReplicationController',
  '/Service',
  'policy/PodDisruptionBudget',
]);

function keyOf({ apiVersion, kind }: UnreadObject): string {
  const [group] = String(apiVersion).includes('/')
    ? String(apiVersion).split('/')
    : [''];
  return `${group}/${kind}`;
}

/** As a server hands it out. */
function stored(object: UnreadObject): UnreadObject {
  const metadata = object.metadata as Record<string, unknown>;
  return {
    ...object,
    metadata: { uid: `of ${keyOf(object)} ${metadata.name}`, ...metadata },
  };
}

/** The objects of a file that are held at all, whole and as they are held. */
function heldOf(objects: readonly UnreadObject[]) {
  return objects.flatMap(object => {
    const whole = stored(object);
    const kept = projections.get(keyOf(object))?.(whole) as
      | UnreadObject
      | undefined;
    return kept ? [{ whole, kept }] : [];
  });
}

/** Without what is told of fields that nobody reads. */
function said({ warnings, ...workload }: Workload): unknown {
  return JSON.parse(JSON.stringify(workload));
}

function differences(files: readonly UnreadObject[][]) {
  return files.flatMap(objects => {
    const held = heldOf(objects);
    const ofWhole = relatedOf(held.map(({ whole }) => whole));
    const ofKept = relatedOf(held.map(({ kept }) => kept));
    return held
      .filter(({ whole }) => understood.has(keyOf(whole)))
      .map(({ whole, kept }) => ({
        wanted: said(understand(whole, ofWhole)),
        had: said(understand(kept, ofKept)),
      }));
  });
}

describe('what is kept of optional kinds, and of some that are watched anyway', () => {
  it('is of every kind that is understood and not watched anyway', () => {
    const watched = Object.values(watchedKinds).map(kindId);
    expect([...optionalKinds.map(kindId), ...watched]).toEqual(
      expect.arrayContaining(workloadKinds.map(kindId)),
    );
    expect(optionalKinds.map(kindId)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(secrets|configmaps)$/)]),
    );
  });

  it('is enough to understand the fixtures as they are', () => {
    const compared = differences(fixtureFiles());
    expect(compared.length).toBeGreaterThan(300);
    expect(compared.map(({ had }) => had)).toEqual(
      compared.map(({ wanted }) => wanted),
    );
  });

  it("is enough to understand the projects' own examples as they are", () => {
    const compared = differences(projectFiles());
    if (compared.length === 0) {
      console.warn('Skipped: the examples of the projects are not at hand');
    }
    expect(compared.map(({ had }) => had)).toEqual(
      compared.map(({ wanted }) => wanted),
    );
  });
});
