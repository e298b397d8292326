import {
  relatedOf,
  understand,
  UnreadObject,
} from '@berth/backstage-plugin-berth-workloads';
import { namespace } from '../builders';
import { crdsOf, whyWithoutProjects } from '../crds/projectFolder';
import { KubernetesObject } from '../KubernetesObject';
import { describeUnless, describeWithControlPlane } from '../testing';
import { CustomObject, CustomResources } from './CustomResources';
import {
  createExamples,
  exampleName,
  exampleNamespaces,
  examplesOf,
  relatedTo,
  StoredExample,
} from './examples';
import { expectations } from './expectations';
import { articles, Fixture, fixturesOf } from './fixtures';
import { refusedFixtures } from './refusedFixtures';
import { Outcome, writeFixtures } from './writeFixtures';

/** Sixty CRDs take a server a minute of its time; on a machine that does other things it is several. */
const setUpDeadlineMs = 300_000;

const projects = Object.keys(expectations);
const whyAbsent = whyWithoutProjects(projects);
const present = whyAbsent === undefined ? projects : [];
const crds = present.flatMap(crdsOf);
const fixtures = fixturesOf(crds);
const exampleFiles = present.map(examplesOf);

const expected = projects.flatMap(project =>
  Object.entries(expectations[project]).flatMap(([file, objects]) =>
    objects.map(({ kind, name, expect: said }) => ({
      name: `${project}/${file} ${kind} ${name}`,
      said,
    })),
  ),
);

/** What Berth says of an object of a fixture, about which two readings of it must agree. */
function verdictOf(object: CustomObject, { related }: Fixture) {
  const { health, reason, condition, since, warnings } = understand(
    object,
    relatedOf([object, ...related] as unknown as UnreadObject[]),
  );
  return { health, reason, condition, since, warnings };
}

describeUnless(whyAbsent, 'the examples and states of custom kinds', () => {
  it('have an expectation for each example', () => {
    const names = exampleFiles
      .flat()
      .flatMap(({ name, objects }) =>
        objects.map(object => exampleName(name, object)),
      );
    expect(expected.map(({ name }) => name).sort()).toEqual(names.sort());
  });

  describeWithControlPlane('on a real API server', {}, controlPlane => {
    let examples: StoredExample[];
    let outcomes: Map<string, Outcome>;

    beforeAll(async () => {
      const objects = [
        ...exampleFiles.flat().flatMap(file => file.objects),
        ...fixtures.map(({ object }) => object),
      ];
      await controlPlane().apply(
        exampleNamespaces(objects).map(name => namespace({ name })),
      );
      const resources = await CustomResources.install(controlPlane(), crds);
      const ofProjects = await Promise.all(
        exampleFiles.map(files => createExamples(resources, files)),
      );
      examples = ofProjects.flat();
      outcomes = await writeFixtures(resources, fixtures);
    }, setUpDeadlineMs);

    describe('an example that was just created', () => {
      it.each(expected)('$name', ({ name, said }) => {
        const { file, object } = examples.find(one => one.name === name)!;

        expect(understand(object, relatedTo(file, examples))).toMatchObject({
          recognisedBy: 'kind',
          warnings: { count: 0 },
          ...said,
        });
      });
    });

    describe('a status as its controller writes it', () => {
      it.each(fixtures.filter(({ name }) => !refusedFixtures[name]))(
        '$name',
        fixture => {
          const outcome = outcomes.get(fixture.name);
          expect(outcome).toEqual({
            status: 'kept',
            stored: expect.anything(),
          });

          const { stored } = outcome as Extract<Outcome, { status: 'kept' }>;
          // A state is about generations and uids of its own.
          const back = { ...stored, metadata: fixture.object.metadata };
          expect(verdictOf(back, fixture)).toEqual(
            verdictOf(fixture.object, fixture),
          );
        },
      );

      it('is refused where its kind cannot have it', () => {
        const names = fixtures
          .map(({ name }) => name)
          .filter(name => refusedFixtures[name]);
        expect(names.map(name => outcomes.get(name))).toEqual(
          names.map(name => ({
            status: 'refused',
            why: expect.stringMatching(refusedFixtures[name]),
          })),
        );
      });
    });

    describe('an article', () => {
      const older =
        'understand/__fixtures__/articles/hpa-of-an-older-article.yaml';

      it.each(articles().filter(({ name }) => name !== older))(
        '$name is accepted as it stands, and mended in the same way',
        async ({ object }) => {
          const [stored] = await controlPlane().apply([
            object as KubernetesObject,
          ]);

          expect(understand(stored)).toMatchObject({
            recognisedBy: 'kind',
            advice: understand(object).advice,
            warnings: { count: 0 },
          });
        },
      );

      it('whose version is gone is of a version that no server has', async () => {
        const [{ object }] = articles().filter(({ name }) => name === older);

        await expect(
          controlPlane().apply([object as KubernetesObject]),
        ).rejects.toThrow('404');
      });
    });
  });
});
