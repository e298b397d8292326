import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { CustomResourceDefinition } from './CustomResourceDefinition';
import { describeUnless } from '../testing/describeUnless';
import { findCrd, folderBesideRepository } from './findCrd';
import { minimalCrds } from './minimal';

/** What a client can tell without looking at a schema. */
function surfaceOf({ metadata, spec }: CustomResourceDefinition) {
  return {
    name: metadata.name,
    group: spec.group,
    scope: spec.scope,
    names: spec.names,
    versions: spec.versions.map(
      ({ name, served, storage, subresources = {} }) => ({
        name,
        served,
        storage,
        subresources: Object.keys(subresources),
      }),
    ),
  };
}

describe('findCrd', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'crds-'));
  });

  afterEach(() => rmSync(root, { recursive: true }));

  it('takes the project’s own from the folder that BERTH_CRDS names', () => {
    const folder = join(root, 'argo-cd', 'crds');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'all.yaml');
    const crd = minimalCrds['argo-cd/application'];
    writeFileSync(
      path,
      `${stringify({ kind: 'Other' })}---\n${stringify(crd)}`,
    );
    expect(
      findCrd({ name: 'argo-cd/application', env: { BERTH_CRDS: root } }),
    ).toEqual({ crd, origin: { type: 'file', path } });
  });

  it('takes the minimal one where the project’s own is not there', () => {
    expect(
      findCrd({
        name: 'argo-cd/application',
        env: {},
        defaultFolder: join(root, 'nowhere'),
      }),
    ).toEqual({
      crd: minimalCrds['argo-cd/application'],
      origin: { type: 'minimal' },
    });
  });

  it('refuses a BERTH_CRDS that does not exist', () => {
    expect(() =>
      findCrd({
        name: 'argo-cd/application',
        env: { BERTH_CRDS: join(root, 'nowhere') },
      }),
    ).toThrow('does not exist');
  });

  it('says where it looked for a CRD that there is not', () => {
    expect(() =>
      findCrd({ name: 'argo-cd/nothing', env: { BERTH_CRDS: root } }),
    ).toThrow(`There is no CRD argo-cd/nothing in ${join(root, 'argo-cd')}`);
  });
});

// Nothing to compare with in a checkout without the projects' own: that is what the minimal ones are for.
const folder = process.env.BERTH_CRDS || folderBesideRepository;
const whyNotCompared = existsSync(folder)
  ? undefined
  : `there is no ${folder} with the projects’ own CRDs`;

describeUnless(whyNotCompared, 'a minimal CRD', () => {
  it.each(Object.keys(minimalCrds))(
    'agrees with the project’s own %s but for the schema',
    name => {
      const { crd, origin } = findCrd({ name });
      expect(origin.type).toBe('file');
      expect(surfaceOf(minimalCrds[name])).toEqual(surfaceOf(crd));
    },
  );
});
