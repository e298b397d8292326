import {
  relatedOf,
  understand,
  UnreadObject,
} from '@berth/backstage-plugin-berth-workloads';
import { namespace } from '../builders';
import { describeWithControlPlane } from '../testing';
import { BuiltInResources } from './BuiltInResources';
import type { CustomObject } from './CustomResources';
import { exampleNamespaces } from './examples';
import { builtInFixtures, Fixture } from './fixtures';
import { refusedBuiltInFixtures } from './refusedBuiltInFixtures';
import { Outcome, writeFixtures } from './writeFixtures';

const fixtures = builtInFixtures();

/** As manifests, of which a server makes another fixture: it has given them an empty status by the time that Berth sees them. */
const BECOMES: Readonly<Record<string, string>> = {
  'kinds/batch/__fixtures__/cronJob/new.yaml':
    'kinds/batch/__fixtures__/cronJob/not-due-yet.yaml',
};

/** A quota holds back what others create in its namespace. */
const isQuota = ({ object }: Fixture) => object.kind === 'ResourceQuota';

/** What Berth says of an object, about which two readings of it must agree. */
function verdictOf(object: CustomObject, { related }: Fixture) {
  const { health, reason, condition, since, progress, resize, warnings } =
    understand(
      object,
      relatedOf([object, ...related] as unknown as UnreadObject[]),
    );
  return { health, reason, condition, since, progress, resize, warnings };
}

// Nothing runs beside the API server: a controller would write its own status in the place of the one that is told of.
describeWithControlPlane(
  "a status of Kubernetes' own kinds as its controller writes it",
  {
    featureGates: { GenericWorkload: true },
    runtimeConfig: {
      'scheduling.k8s.io/v1alpha3': true,
      'scheduling.k8s.io/v1beta1': true,
    },
  },
  controlPlane => {
    let outcomes: Map<string, Outcome>;

    beforeAll(async () => {
      const objects = fixtures.map(({ object }) => object);
      await controlPlane().apply(
        exampleNamespaces(objects).map(name => namespace({ name })),
      );
      const resources = new BuiltInResources(controlPlane());
      outcomes = new Map([
        ...(await writeFixtures(
          resources,
          fixtures.filter(fixture => !isQuota(fixture)),
        )),
        ...(await writeFixtures(resources, fixtures.filter(isQuota))),
      ]);
    }, 120_000);

    it.each(fixtures.filter(({ name }) => !refusedBuiltInFixtures[name]))(
      '$name',
      fixture => {
        const outcome = outcomes.get(fixture.name);
        expect(outcome).toEqual({ status: 'kept', stored: expect.anything() });

        const { stored } = outcome as Extract<Outcome, { status: 'kept' }>;
        // A state is about generations and uids of its own.
        const back = { ...stored, metadata: fixture.object.metadata };
        const wanted =
          fixtures.find(({ name }) => name === BECOMES[fixture.name]) ??
          fixture;
        expect(verdictOf(back, fixture)).toEqual(
          verdictOf(wanted.object, fixture),
        );
      },
    );

    it('is refused where its kind cannot have it', () => {
      const names = fixtures
        .map(({ name }) => name)
        .filter(name => refusedBuiltInFixtures[name]);
      expect(names.map(name => outcomes.get(name))).toEqual(
        names.map(name => ({
          status: 'refused',
          why: expect.stringMatching(refusedBuiltInFixtures[name]),
        })),
      );
    });
  },
);
