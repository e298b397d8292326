import { KubernetesApiError } from '../controlPlane';
import { CustomObject } from './CustomResources';
import { Fixture, sentOf } from './fixtures';

/** What a server made of a fixture. */
export type Outcome =
  | { status: 'kept'; stored: CustomObject }
  | { status: 'refused'; why: string };

/** Writes objects as people write specs, and statuses as controllers do: a field that the kind does not have is an error. */
export interface ObjectWriter {
  create(object: CustomObject): Promise<CustomObject>;
  writeStatus(object: CustomObject, status: unknown): Promise<CustomObject>;
  delete(object: CustomObject): Promise<void>;
}

/** Writes each fixture to a server as people and controllers do, by name. Fixtures of one kind, which have one name, in turn. */
export async function writeFixtures(
  resources: ObjectWriter,
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
  resources: ObjectWriter,
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
