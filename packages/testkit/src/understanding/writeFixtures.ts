import { KubernetesApiError } from '../controlPlane';
import { CustomObject, CustomResources } from './CustomResources';
import { Fixture, sentOf } from './fixtures';

/** What a server made of a fixture. */
export type Outcome =
  | { status: 'kept'; stored: CustomObject }
  | { status: 'refused'; why: string };

/** Writes each fixture to a server as people and controllers do, by name. Fixtures of one kind, which have one name, in turn. */
export async function writeFixtures(
  resources: CustomResources,
  fixtures: readonly Fixture[],
): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  const kinds = new Set(fixtures.map(kindOf));
  await Promise.all(
    [...kinds].map(async kind => {
      for (const fixture of fixtures.filter(one => kindOf(one) === kind)) {
        outcomes.set(fixture.name, await writeFixture(resources, fixture));
      }
    }),
  );
  return outcomes;
}

async function writeFixture(
  resources: CustomResources,
  fixture: Fixture,
): Promise<Outcome> {
  let created: CustomObject | undefined;
  try {
    created = await resources.create(sentOf(fixture));
    const { status } = fixture.object;
    return {
      status: 'kept',
      stored: await resources.writeStatus(created, status),
    };
  } catch (error) {
    if (error instanceof KubernetesApiError) {
      return { status: 'refused', why: error.message };
    }
    throw error;
  } finally {
    if (created) {
      await resources.delete(created);
    }
  }
}

function kindOf({ object }: Fixture): string {
  const [group] = object.apiVersion.split('/');
  return `${group} ${object.kind}`;
}
