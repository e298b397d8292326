import { documentedRules } from './__testUtils__/documentedRules';
import { optionalKinds } from './optional';
import { watchedKinds } from './watchedKinds';

it('is documented which role Berth needs: what it watches, and nothing else', async () => {
  const rules = await documentedRules();
  const allowed = rules.flatMap(({ apiGroups, resources, verbs }) =>
    resources.map(
      resource => `${apiGroups.join()} ${resource} ${verbs.join()}`,
    ),
  );
  const watched = [...Object.values(watchedKinds), ...optionalKinds].map(
    ({ group, plural }) => `${group} ${plural} get,list,watch`,
  );
  expect(allowed.sort()).toEqual(watched.sort());
  expect(allowed.join()).not.toMatch(/secrets|configmaps|\*/);
});
