import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { mockErrorHandler } from '@backstage/backend-test-utils';
import type { UnreadObject } from '@berth/backstage-plugin-berth-workloads';
import express, { RequestHandler } from 'express';
import request from 'supertest';
import { component } from '../__fixtures__/entity';
import { fillCluster } from '../__fixtures__/fillCluster';
import { OptionalFixture, putOptional } from '../__fixtures__/putOptional';
import { systemClock } from '../clock/Clock';
import { fixtureFiles } from '../projection/__testUtils__/understoodExamples';
import { optionalKinds } from '../projection/optional';
import { DefaultServiceStatuses } from '../status';
import { MemoryClusterViews } from '../store/MemoryClusterViews';
import { noGpuMeasurements } from '../utilisation';
import { spec } from './spec';

const ID = 'backstage.io/kubernetes-id';
const labels = { [ID]: 'chat' };

/** The objects of a file of which the first is of an optional kind, that one labelled. */
function optionalObjects(objects: UnreadObject[]): OptionalFixture[] {
  const held = objects.filter(({ apiVersion, kind }) =>
    optionalKinds.some(
      one =>
        one.kind === kind &&
        String(apiVersion).startsWith(one.group ? `${one.group}/` : 'v'),
    ),
  ) as object[] as OptionalFixture[];
  return held[0] === (objects[0] as object)
    ? held.map((object, index) =>
        index === 0
          ? { ...object, metadata: { ...object.metadata, labels } }
          : object,
      )
    : [];
}

function statusOf(objects: readonly OptionalFixture[]) {
  const views = new MemoryClusterViews();
  const tokyo = views.add({ name: 'tokyo' });
  fillCluster(tokyo, {});
  putOptional(tokyo, ...objects);
  const [{ kind }] = tokyo.optionalKinds().slice(-1);
  if (objects.length > 1) {
    tokyo.optionalSlot(kind).setFreshness({ status: 'forbidden' });
  }
  return new DefaultServiceStatuses({
    views,
    freeBlocks: { largest: () => undefined },
    measurements: noGpuMeasurements,
    clock: systemClock,
  }).of(component('chat', labels));
}

it('the specification describes every state of every kind', async () => {
  const statuses = fixtureFiles()
    .map(optionalObjects)
    .filter(({ length }) => length > 0)
    .map(statusOf);
  const workloads = statuses.flatMap(({ clusters }) => clusters[0].workloads);
  expect(workloads.length).toBeGreaterThan(200);
  expect(workloads).toContainEqual(
    expect.objectContaining({
      details: expect.objectContaining({
        chain: [expect.objectContaining({ kind: 'JobSet' })],
      }),
    }),
  );
  const troubled = statuses.find(({ clusters }) => clusters[0].kindTroubles);
  const [cluster] = troubled?.clusters ?? [];
  const body = { ...troubled, clusters: [{ ...cluster, workloads }] };

  const router = createValidatedOpenApiRouter(spec, {
    validatorOptions: { validateResponses: true },
  });
  const handler: RequestHandler = (_request, response) => {
    response.json(JSON.parse(JSON.stringify(body)));
  };
  router.use(handler);
  const { status, body: answer } = await request(
    express().use(router).use(mockErrorHandler()),
  ).get('/v1/entities/component/default/chat/status');
  expect({ status, error: answer.error }).toEqual({ status: 200 });
}, 60_000);
