import type {
  Failure,
  Knowledge,
  Memory,
  ReflectorInput,
  ReflectorState,
  Step,
  WatchEvent,
} from './ReflectorState';
import { begin, step } from './step';
import { Circumstances, newPlan } from './transitions';

type Obj = { name: string };

const core = { group: '', versions: ['v1'] };
const grouped = { group: 'apps', versions: ['v2', 'v1'] };
const wall = Date.parse('2026-01-01T00:00:00Z');

function at(
  ms: number,
  kind: Pick<Circumstances, 'group' | 'versions'> = core,
  random = 0.5,
): Circumstances {
  return {
    ...kind,
    now: { monotonic: ms, wall: wall + ms },
    random,
    held: () => undefined,
  };
}

function run(
  state: ReflectorState,
  input: ReflectorInput<Obj>,
  circumstances = at(1_000),
): Step<Obj> {
  return step<Obj>({ state, input, circumstances });
}

const fail = (failure: Failure): ReflectorInput<Obj> => ({
  type: 'failed',
  failure,
});
const status = (statusCode: number, retryAfterMs?: number) =>
  fail({ type: 'status', statusCode, retryAfterMs });

const nothing: Memory = {
  knowledge: { status: 'nothing' },
  failures: 0,
  refusals: 0,
  olderLists: 0,
  emptyCloses: 0,
  credential: 'trusted',
  permission: 'assumed',
  presence: 'assumed',
  bookmarks: 'expected',
};
const held: Memory = {
  ...nothing,
  knowledge: {
    status: 'held',
    resourceVersion: '100',
    listedVersion: '100',
    provenAt: { monotonic: 0, wall },
    connectedAt: 0,
  },
};
const listing = (memory: Memory): ReflectorState => ({
  phase: 'listing',
  memory,
  plan: newPlan('v1'),
});
const connecting = (memory: Memory): ReflectorState => ({
  phase: 'connecting',
  memory,
  version: 'v1',
});
const watching = (
  memory: Memory = held,
  openedAt = 0,
): Extract<ReflectorState, { phase: 'watching' }> => ({
  phase: 'watching',
  memory,
  version: 'v1',
  openedAt,
  seenAt: { monotonic: openedAt, wall: wall + openedAt },
  heard: 'nothing',
});
const chunk = (...events: Array<WatchEvent<Obj>>): ReflectorInput<Obj> => ({
  type: 'chunk',
  events,
});
const upsert = (resourceVersion: string, uid = 'u'): WatchEvent<Obj> => ({
  type: 'upsert',
  object: { name: resourceVersion },
  uid,
  resourceVersion,
});
const remove = (resourceVersion: string, uid = 'u'): WatchEvent<Obj> => ({
  type: 'remove',
  uid,
  resourceVersion,
});

describe('begin', () => {
  it('lists a kind of the core group at once', () => {
    expect(begin(core).operation).toEqual({
      type: 'list',
      version: 'v1',
      limit: 500,
    });
  });

  it('asks for the served versions of other groups first', () => {
    expect(begin(grouped).operation).toMatchObject({ type: 'discover' });
  });
});

describe('discovering', () => {
  const state: ReflectorState = { phase: 'discovering', memory: nothing };

  it('lists the version that was found', () => {
    const next = run(state, { type: 'discovered', version: 'v1' });
    expect(next.operation).toMatchObject({ type: 'list', version: 'v1' });
  });

  it('knows a kind without a served version as not installed, and probes', () => {
    const next = run(state, { type: 'discovered' }, at(0, grouped, 1));
    expect(next.state).toMatchObject({
      phase: 'waiting',
      next: { to: 'discovering' },
      memory: { knowledge: { status: 'notInstalled' }, refusals: 1 },
    });
    expect(next.operation).toEqual({ type: 'wait', ms: 30_000 });
  });

  it('lists the preferred version when discovery is forbidden', () => {
    const next = run(state, status(403), at(0, grouped));
    expect(next.operation).toMatchObject({ type: 'list', version: 'v2' });
  });

  it('does not take a server without discovery for one without the kind', () => {
    const next = run(state, status(404), at(0, grouped));
    expect(next.state).toMatchObject({
      phase: 'waiting',
      next: { to: 'discovering' },
      memory: {
        knowledge: { status: 'nothing' },
        trouble: { code: 'protocol', statusCode: 404 },
      },
    });
  });
});

describe('listing', () => {
  const page = (
    resourceVersion: string,
    continueToken?: string,
    askedMs = 900,
  ): ReflectorInput<Obj> => ({
    type: 'page',
    askedAt: { monotonic: askedMs, wall: wall + askedMs },
    bytes: 7,
    objects: [{ name: resourceVersion }],
    quarantined: [{ uid: 'bad', resourceVersion: '3' }],
    resourceVersion,
    continueToken,
  });

  it('stages a page and goes on reading', () => {
    const next = run(listing(nothing), page('5', 'more'));
    expect(next.effects).toEqual([
      {
        type: 'stage',
        objects: [{ name: '5' }],
        quarantined: [{ uid: 'bad', resourceVersion: '3' }],
        bytes: 7,
      },
    ]);
    expect(next.operation).toBeUndefined();
    expect(next.state).toMatchObject({
      phase: 'listing',
      plan: { position: { continueToken: 'more', resourceVersion: '5' } },
    });
  });

  it('replaces the store with the last page and watches from the first page’s version', () => {
    const first = run(listing(nothing), page('5', 'more', 300));
    const next = run(first.state, page('9', undefined, 800));
    expect(next.effects.map(effect => effect.type)).toEqual([
      'stage',
      'replace',
    ]);
    expect(next.operation).toEqual({
      type: 'watch',
      version: 'v1',
      resourceVersion: '5',
      timeoutSeconds: 450,
    });
    expect(next.state.memory.knowledge).toMatchObject({
      status: 'held',
      resourceVersion: '5',
      // All pages show the state of the first.
      provenAt: { monotonic: 300, wall: wall + 300 },
      connectedAt: 1_000,
    });
  });

  it('refuses a list older than what is held', () => {
    const next = run(listing(held), page('99'));
    expect(next.effects).toEqual([{ type: 'discard' }]);
    expect(next.state).toMatchObject({
      phase: 'waiting',
      next: { to: 'listing' },
      memory: { knowledge: { resourceVersion: '100' }, olderLists: 1 },
    });
  });

  it('believes the third older list in a row: the cluster itself went back (fault 22)', () => {
    const next = run(listing({ ...held, olderLists: 2 }), page('99'));
    expect(next.effects.map(effect => effect.type)).toContain('replace');
    expect(next.state.memory).toMatchObject({
      olderLists: 0,
      knowledge: { resourceVersion: '99' },
    });
  });

  it('begins again from the first page when the continue token has expired', () => {
    const first = run(listing(nothing), page('5', 'more'));
    const next = run(first.state, status(410));
    expect(next.effects).toEqual([{ type: 'discard' }]);
    expect(next.operation).toEqual({ type: 'wait', ms: 0 });
    expect(next.state).toMatchObject({
      next: { to: 'listing', plan: { restarts: 1 } },
    });
    expect(
      (next.state as Extract<ReflectorState, { phase: 'waiting' }>).next,
    ).not.toHaveProperty('plan.position');
  });

  describe('whose continue token keeps expiring (fault 9)', () => {
    /** The step after three times in which there was time for one page. */
    function expiredThrice(memory: Memory): Step<Obj> {
      let state = listing(memory);
      for (let time = 1; ; time++) {
        const first = run(state, page(`${200 + time}`, 'more', 300 + time));
        const next = run(first.state, status(410));
        if (time === 3) return next;
        state = run(next.state, { type: 'waited' }).state;
      }
    }
    const whole = (memory = nothing) =>
      run(expiredThrice(memory).state, { type: 'waited' });
    const part: ReflectorInput<Obj> = {
      type: 'part',
      objects: [{ name: 'a' }],
      quarantined: [],
      bytes: 5,
    };

    it('backs off, and asks for all in one answer, no older than what was seen', () => {
      const next = expiredThrice(nothing);
      expect(next.effects).toEqual([{ type: 'discard' }]);
      expect(next.operation).toEqual({ type: 'wait', ms: 400 });
      expect(next.state.memory).toMatchObject({
        failures: 1,
        trouble: { code: 'protocol', statusCode: 410 },
      });
      expect(run(next.state, { type: 'waited' }).operation).toEqual({
        type: 'listWhole',
        version: 'v1',
        notOlderThan: '203',
      });
    });

    it('says that it is this, not an expired version, until all is here', () => {
      const usual = run(connecting(held), status(410)).state.memory.trouble;
      const { trouble } = expiredThrice(held).state.memory;
      expect(trouble?.message).not.toBe(usual?.message);
      const next = run(whole(held).state, part);
      expect(next.state.memory.trouble).toEqual(trouble);
      const last = run(next.state, page('210'));
      expect(last.state.memory.trouble).toBeUndefined();
    });

    it('stages what comes of the answer, and shows it when it is whole', () => {
      const next = run(whole().state, part);
      expect(next.effects).toEqual([
        {
          type: 'stage',
          objects: [{ name: 'a' }],
          quarantined: [],
          bytes: 5,
        },
      ]);
      expect(next.operation).toBeUndefined();
      const last = run(next.state, page('210', undefined, 900));
      expect(last.effects.map(effect => effect.type)).toEqual([
        'stage',
        'replace',
      ]);
      expect(last.state.memory.knowledge).toMatchObject({
        resourceVersion: '210',
        // The memory of an API server may lag: the page that it is no older than is what proves something.
        provenAt: { monotonic: 303 },
      });
    });

    it('refuses an answer that is older than what is held', () => {
      const newer: Memory = {
        ...held,
        knowledge: { ...held.knowledge, resourceVersion: '300' } as Knowledge,
      };
      const next = run(whole(newer).state, page('210'));
      expect(next.effects).toEqual([{ type: 'discard' }]);
      expect(next.state).toMatchObject({
        next: { to: 'listing' },
        memory: { olderLists: 1, knowledge: { resourceVersion: '300' } },
      });
    });

    it('refuses an answer that is older than the page that it was to be no older than', () => {
      const next = run(whole(nothing).state, page('199'));
      expect(next.effects).toEqual([{ type: 'discard' }]);
      expect(next.state.memory).toMatchObject({
        olderLists: 1,
        knowledge: { status: 'nothing' },
      });
    });

    it.each<[string, ReflectorInput<Obj>]>([
      [
        'breaks off',
        fail({ type: 'network', trouble: { code: 'timeout', message: 'x' } }),
      ],
      ['is throttled', status(429, 1_000)],
      ['cannot be served yet', status(504)],
    ])('begins it anew when it %s', (_, failure) => {
      const next = run(run(whole().state, part).state, failure);
      expect(next.effects).toEqual([{ type: 'discard' }]);
      expect(run(next.state, { type: 'waited' }).operation).toMatchObject({
        type: 'listWhole',
      });
    });

    it('goes back to pages when the API server cannot serve it for long', () => {
      const { state } = whole({ ...nothing, failures: 4 });
      expect(run(state, status(504)).state).toMatchObject({
        next: { to: 'listing', plan: newPlan('v1') },
      });
    });
  });

  it('goes on where it was when it was asked to wait', () => {
    const first = run(listing(nothing), page('5', 'more'));
    const next = run(first.state, status(429, 7_000));
    expect(next.effects).toEqual([]);
    expect(next.operation).toEqual({ type: 'wait', ms: 7_700 });
    expect(run(next.state, { type: 'waited' }).operation).toEqual({
      type: 'list',
      version: 'v1',
      limit: 500,
      position: {
        continueToken: 'more',
        resourceVersion: '5',
        askedAt: { monotonic: 900, wall: wall + 900 },
      },
    });
  });

  it('asks for smaller pages when one was too large', () => {
    let next = run(listing(nothing), fail({ type: 'tooLarge' }));
    const limits = [];
    for (let i = 0; i < 5; i++) {
      next = run(next.state, { type: 'waited' });
      limits.push(next.operation?.type === 'list' && next.operation.limit);
      next = run(next.state, fail({ type: 'tooLarge' }));
    }
    expect(limits).toEqual([100, 20, 4, 1, 500]);
  });
});

describe('a refusal', () => {
  it('forgets what the memory budget has no room for, and tries again after a minute, two, and up to an hour', () => {
    let next = run(watching(), fail({ type: 'overBudget' }), at(0, core, 1));
    expect(next).toMatchObject({
      state: { memory: { knowledge: { status: 'tooLarge' } } },
      effects: [{ type: 'discard' }, { type: 'clear' }],
    });
    const waits = [];
    for (let i = 0; i < 8; i++) {
      waits.push(next.operation?.type === 'wait' && next.operation.ms / 60_000);
      next = run(next.state, { type: 'waited' });
      expect(next.operation).toMatchObject({ type: 'list' });
      next = run(next.state, fail({ type: 'overBudget' }), at(0, core, 1));
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  });

  it('forgets what is held when it is forbidden', () => {
    const asking = run(connecting(held), status(403), at(0, core, 1));
    expect(asking).toMatchObject({
      state: { memory: { knowledge: held.knowledge } },
      effects: [],
      operation: { type: 'wait', ms: 5_000 },
    });
    const next = run(connecting(asking.state.memory), status(403));
    expect(next.effects).toEqual([{ type: 'discard' }, { type: 'clear' }]);
    expect(next.state.memory.knowledge).toEqual({ status: 'forbidden' });
    expect(next.operation).toEqual({ type: 'wait', ms: 54_000 });
    expect(next.state).toMatchObject({ next: { to: 'listing' } });
  });

  it('forgets what is held when the kind is gone', () => {
    const asking = run(connecting(held), status(404), at(0, grouped));
    expect(asking).toMatchObject({
      state: { phase: 'discovering', memory: { knowledge: held.knowledge } },
      effects: [{ type: 'discard' }],
      operation: { type: 'discover', maxAgeMs: 0 },
    });
    const next = run(asking.state, { type: 'discovered' }, at(0, grouped));
    expect(next.effects).toEqual([{ type: 'discard' }, { type: 'clear' }]);
    expect(next.state.memory.knowledge).toEqual({ status: 'notInstalled' });
  });

  it('lists the version that took the place of one that is gone', () => {
    const asking = run(connecting(held), status(404), at(0, grouped)).state;
    const next = run(
      asking,
      { type: 'discovered', version: 'v1' },
      at(0, grouped),
    );
    expect(next.operation).toMatchObject({ type: 'list', version: 'v1' });
  });

  it('believes a second 404 more than discovery', () => {
    const doubted: Memory = { ...held, presence: 'doubted' };
    const next = run(listing(doubted), status(404), at(0, grouped));
    expect(next.state.memory).toMatchObject({
      knowledge: { status: 'notInstalled' },
      presence: 'assumed',
    });
  });

  it('is asked about twice a minute while it is not installed', () => {
    const asking = run(connecting(held), status(404), at(0, grouped)).state;
    const next = run(asking, { type: 'discovered' }, at(0, grouped, 1));
    expect(next.operation).toEqual({ type: 'wait', ms: 30_000 });
  });

  it('takes a 404 for pods for a server that is none, and keeps what is held', () => {
    const next = run(connecting(held), status(404));
    expect(next.state.memory).toMatchObject({
      knowledge: { status: 'held' },
      trouble: { code: 'protocol' },
    });
  });

  it('is probed again less and less often', () => {
    const waits = [];
    let state: ReflectorState = listing(nothing);
    for (let i = 0; i < 5; i++) {
      const next = run(state, status(403), at(0, grouped, 1));
      waits.push(next.operation?.type === 'wait' && next.operation.ms);
      state = listing(next.state.memory);
    }
    expect(waits).toEqual([5_000, 60_000, 120_000, 240_000, 300_000]);
  });

  it('is probed less and less often where it may be listed and not watched', () => {
    const waits = [];
    let memory: Memory = { ...held, permission: 'doubted' };
    for (let i = 0; i < 5; i++) {
      const next = run(connecting(memory), status(403), at(0, core, 1));
      expect(next.state.memory.knowledge).toEqual({ status: 'forbidden' });
      waits.push(next.operation?.type === 'wait' && next.operation.ms);
      const listed = run(listing(next.state.memory), {
        type: 'page',
        ...{ objects: [], quarantined: [], bytes: 0 },
        askedAt: { monotonic: 0, wall },
        resourceVersion: '100',
      });
      memory = { ...listed.state.memory, permission: 'doubted' };
    }
    expect(waits).toEqual([60_000, 120_000, 240_000, 300_000, 300_000]);
    const { state } = run(connecting(memory), { type: 'opened' });
    expect(state.memory.refusals).toBe(0);
  });

  it('stays forbidden while the cluster cannot be asked again', () => {
    const forbidden = run(listing(nothing), status(403)).state;
    const probing = run(forbidden, { type: 'waited' }).state;
    const next = run(
      probing,
      fail({ type: 'network', trouble: { code: 'refused', message: 'x' } }),
    );
    expect(next.state.memory.knowledge).toEqual({ status: 'forbidden' });
  });
});

describe('a credential that is not accepted', () => {
  it('is renewed at once, and then before each try, a minute apart', () => {
    const first = run(connecting(held), status(401), at(0, core, 1));
    expect(first.effects).toEqual([{ type: 'renewCredential' }]);
    expect(first.operation).toEqual({ type: 'wait', ms: 800 });

    const second = run(
      run(first.state, { type: 'waited' }).state,
      status(401),
      at(0, core, 1),
    );
    expect(second.effects).toEqual([{ type: 'renewCredential' }]);
    expect(second.operation).toEqual({ type: 'wait', ms: 60_000 });
    expect(second.state.memory).toMatchObject({
      knowledge: { status: 'held' },
      trouble: { code: 'unauthorized', statusCode: 401 },
    });
  });

  it('is trusted again after a success', () => {
    const first = run(connecting(held), status(401));
    const again = run(first.state, { type: 'waited' });
    expect(run(again.state, { type: 'opened' }).state.memory).toMatchObject({
      credential: 'trusted',
      trouble: undefined,
    });
  });

  it('is renewed when the trust is broken', () => {
    const next = run(
      connecting(held),
      fail({ type: 'network', trouble: { code: 'tls', message: 'x' } }),
    );
    expect(next.effects).toEqual([{ type: 'renewCredential' }]);
  });
});

describe('a server in trouble', () => {
  it.each([
    [429, 'throttled'],
    [503, 'serverError'],
  ])('is given the time that it asks for with %i', (code, trouble) => {
    const next = run(connecting(held), status(code, 45_000));
    expect(next.operation).toEqual({ type: 'wait', ms: 49_500 });
    expect(next.state).toMatchObject({
      next: { to: 'connecting' },
      memory: { trouble: { code: trouble } },
    });
  });

  it.each([
    [0, 45_000],
    [0.25, 47_250],
    [0.999, 53_991],
  ])(
    'is not asked sooner, nor by all at the same moment (chance %d)',
    (random, ms) => {
      const next = run(
        connecting(held),
        status(429, 45_000),
        at(0, core, random),
      );
      expect(next.operation).toEqual({ type: 'wait', ms });
    },
  );

  it.each<ReflectorState>([
    { phase: 'discovering', memory: nothing },
    listing(nothing),
    connecting(held),
  ])('is why $phase waits where another kind was asked to', state => {
    const next = run(state, { type: 'spared' });
    expect(next).toEqual({
      state: {
        ...state,
        memory: {
          ...state.memory,
          trouble: {
            code: 'throttled',
            message: 'The cluster asked Berth to wait.',
          },
        },
      },
      effects: [],
    });
  });

  it('is given the backoff on top of a short time that it asks for', () => {
    const next = run(connecting({ ...held, failures: 9 }), status(429, 1_000));
    expect(next.operation).toEqual({ type: 'wait', ms: 16_000 });
  });

  it('is not given more than five minutes, and what spreads them', () => {
    const next = run(connecting(held), status(503, 86_400_000));
    expect(next.operation).toEqual({ type: 'wait', ms: 330_000 });
  });

  it('is listed anew when it cannot serve the watch for long', () => {
    const short = run(connecting({ ...held, failures: 4 }), status(504));
    expect(short.state).toMatchObject({ next: { to: 'connecting' } });
    const long = run(connecting({ ...held, failures: 5 }), status(504));
    expect(long.state).toMatchObject({ next: { to: 'listing' } });
  });

  it('is not followed elsewhere', () => {
    const next = run(listing(nothing), status(302));
    expect(next.state.memory.trouble).toMatchObject({
      code: 'protocol',
      statusCode: 302,
    });
  });
});

describe('watching', () => {
  it('stores changes and advances', () => {
    const next = run(
      watching(),
      chunk(upsert('101'), {
        type: 'remove',
        uid: 'u',
        resourceVersion: '102',
      }),
    );
    expect(next.effects).toEqual([
      { type: 'upsert', object: { name: '101' } },
      { type: 'remove', uid: 'u' },
    ]);
    expect(next.state).toMatchObject({
      seenAt: { monotonic: 1_000 },
      heard: 'events',
      memory: { knowledge: { resourceVersion: '102' } },
    });
  });

  it('takes away what cannot be read any more, and knows that it is there', () => {
    const bad = {
      type: 'quarantine',
      uid: 'u',
      resourceVersion: '101',
    } as const;
    expect(run(watching(), chunk(bad)).effects).toEqual([bad]);
  });

  it('ignores what was so before the list, and is not in it', () => {
    const next = run(watching(), chunk(upsert('100'), upsert('99')));
    expect(next.effects).toEqual([]);
    expect(next.state.memory.knowledge).toMatchObject({
      resourceVersion: '100',
    });
  });

  describe('told of a change after later ones (fault 19)', () => {
    const ahead = run(watching(), chunk(upsert('110', 'other'))).state;
    const told = (
      versions: Record<string, string>,
      ...events: Array<WatchEvent<Obj>>
    ) =>
      run(ahead, chunk(...events), {
        ...at(1_000),
        held: uid =>
          uid in versions ? { resourceVersion: versions[uid] } : undefined,
      });

    it('stores what is newer than what is held of the same object, and does not go back', () => {
      expect(told({ u: '90' }, upsert('105'))).toMatchObject({
        effects: [{ type: 'upsert', object: { name: '105' } }],
        state: {
          phase: 'watching',
          memory: { knowledge: { resourceVersion: '110' } },
        },
      });
      expect(told({ u: '90' }, remove('105')).effects).toEqual([
        { type: 'remove', uid: 'u' },
      ]);
    });

    it('drops what is not newer than what is held of the same object', () => {
      const events = [upsert('105'), upsert('104'), remove('105')];
      expect(told({ u: '105' }, ...events).effects).toEqual([]);
    });

    it('compares with what came before in the same bytes', () => {
      const events = [upsert('112'), upsert('105'), remove('106')];
      expect(told({ u: '90' }, ...events).effects).toEqual([
        { type: 'upsert', object: { name: '112' } },
      ]);
    });

    it.each<[string, Array<WatchEvent<Obj>>]>([
      ['was never here', [upsert('105')]],
      ['has gone meanwhile', [upsert('111'), remove('112'), upsert('105')]],
    ])(
      'lists anew after a state of an object that %s: it may be there or not',
      (_, events) => {
        const next = told({}, ...events, upsert('120', 'later'));
        expect(next.state).toMatchObject({
          phase: 'waiting',
          next: { to: 'listing' },
          memory: { trouble: { code: 'protocol' } },
        });
        expect(next.effects).not.toContainEqual({
          type: 'upsert',
          object: { name: '105' },
        });
      },
    );

    it('has nothing to do for the end of an object that is not here', () => {
      const next = told({}, remove('105'), upsert('111'));
      expect(next.effects).toHaveLength(1);
      expect(next.state.phase).toBe('watching');
    });

    it('takes a bookmark for no proof that nothing is missing', () => {
      const bookmarked = chunk({ type: 'bookmark', resourceVersion: '120' });
      const next = run(run(ahead, bookmarked).state, chunk(upsert('115')), {
        ...at(1_000),
        held: () => ({ resourceVersion: '90' }),
      });
      expect(next.effects).toHaveLength(1);
    });
  });

  it('takes opaque versions as they come', () => {
    const next = run(watching(), chunk(upsert('abc'), upsert('aaa')));
    expect(next.effects).toHaveLength(2);
    expect(next.state.memory.knowledge).toMatchObject({
      resourceVersion: 'aaa',
    });
  });

  it('advances with a bookmark, and never goes back with one (fault 20)', () => {
    const bookmark = (resourceVersion: string): WatchEvent<Obj> => ({
      type: 'bookmark',
      resourceVersion,
    });
    const next = run(watching(), chunk(bookmark('150'), bookmark('120')));
    expect(next.state.memory.knowledge).toMatchObject({
      resourceVersion: '150',
    });
  });

  it('takes any byte for a sign of life', () => {
    const next = run(watching(), chunk());
    expect(next.state).toMatchObject({
      seenAt: { monotonic: 1_000 },
      heard: 'nothing',
    });
  });

  it('lists anew when its version has expired, keeping what came before', () => {
    const next = run(
      watching(),
      chunk(
        upsert('101'),
        {
          type: 'failed',
          failure: { type: 'status', statusCode: 410 },
        },
        upsert('103'),
      ),
    );
    expect(next.effects).toEqual([
      { type: 'upsert', object: { name: '101' } },
      { type: 'discard' },
    ]);
    expect(next.state).toMatchObject({
      phase: 'waiting',
      next: { to: 'listing' },
      memory: { knowledge: { resourceVersion: '101', connectedAt: 1_000 } },
    });
  });

  it.each<Failure['type']>(['malformed', 'tooLarge'])(
    'lists anew after something %s',
    type => {
      const next = run(
        watching(),
        chunk({ type: 'failed', failure: { type } as Failure }),
      );
      expect(next.state).toMatchObject({
        next: { to: 'listing' },
        memory: { trouble: { code: 'protocol' } },
      });
    },
  );

  it('lists less and less often after changes too large to be seen whose they are (fault 16)', () => {
    const tooLarge = chunk({ type: 'failed', failure: { type: 'tooLarge' } });
    const waits = [];
    let memory = held;
    let now = 0;
    for (let change = 0; change < 10; change++) {
      const next = run(watching(memory, now), tooLarge, at(now, core, 1));
      expect(next.state).toMatchObject({ next: { to: 'listing' } });
      const ms = next.operation?.type === 'wait' ? next.operation.ms : 0;
      waits.push(ms / 1_000);
      memory = { ...next.state.memory, failures: 0 };
      now += ms;
    }
    expect(waits).toEqual([
      0.8, 60, 120, 240, 480, 960, 1_920, 3_600, 3_600, 3_600,
    ]);
    now += 7_200_000;
    const forgiven = run(watching(memory, now), tooLarge, at(now, core, 1));
    expect(forgiven.operation).toEqual({ type: 'wait', ms: 800 });
  });

  it('opens again at once when the server closes in good order', () => {
    const next = run(watching(), { type: 'closed' }, at(300_000));
    expect(next.operation).toMatchObject({
      type: 'watch',
      resourceVersion: '100',
    });
  });

  describe('that ends', () => {
    const broken = fail({
      type: 'network',
      trouble: { code: 'timeout', message: 'x' },
    });
    const provenAt = (state: ReflectorState) =>
      state.memory.knowledge.status === 'held' &&
      state.memory.knowledge.provenAt.monotonic;
    const bookmark = chunk({ type: 'bookmark', resourceVersion: '101' });
    const opened = watching(held, 60_000);

    it('has proven nothing where only its head has come: what happened before it may be missing', () => {
      expect(provenAt(run(opened, broken, at(200_000)).state)).toBe(0);
    });

    it('has proven nothing where it broke while it was catching up', () => {
      const next = run(opened, chunk(upsert('101')), at(60_500));
      expect(provenAt(run(next.state, broken, at(61_000)).state)).toBe(0);
    });

    it.each([
      ['a bookmark', bookmark, 60_500],
      ['a change after it had caught up', chunk(upsert('101')), 65_000],
    ])('has proven what was there at %s', (_, input, ms) => {
      const next = run(opened, input, at(ms));
      expect(provenAt(run(next.state, broken, at(90_000)).state)).toBe(ms);
    });

    it('has proven what was there when it was open, where the server closed it in good order', () => {
      const next = run(opened, { type: 'closed' }, at(120_000));
      expect(provenAt(next.state)).toBe(60_000);
    });

    it('has proven nothing where the server closed it at once', () => {
      const next = run(opened, { type: 'closed' }, at(60_100));
      expect(provenAt(next.state)).toBe(0);
    });
  });

  it('opens again from where it was when the stream breaks', () => {
    const next = run(
      watching(),
      fail({ type: 'network', trouble: { code: 'refused', message: 'x' } }),
    );
    expect(next.state).toMatchObject({ next: { to: 'connecting' } });
    expect(next.operation).toEqual({ type: 'wait', ms: 400 });
  });

  it('lists anew after the second empty and instant close', () => {
    const first = run(watching(), { type: 'closed' }, at(1_999));
    expect(first.state).toMatchObject({
      next: { to: 'connecting' },
      memory: { emptyCloses: 1, failures: 1 },
    });
    const again = watching(first.state.memory, 10_000);
    const second = run(again, { type: 'closed' }, at(11_000));
    expect(second.state).toMatchObject({ next: { to: 'listing' } });
  });

  it('backs off, but need not list, when short watches bring events', () => {
    let memory = held;
    for (const [index, version] of ['101', '102', '103'].entries()) {
      const heard = run(watching(memory), chunk(upsert(version)));
      const next = run(heard.state, { type: 'closed' });
      expect(next.state).toMatchObject({ next: { to: 'connecting' } });
      expect(next.state.memory.failures).toBe(index + 1);
      memory = next.state.memory;
    }
  });

  it('forgives failures after two minutes of health', () => {
    const state = watching({ ...held, failures: 6 });
    const broken = fail({
      type: 'network',
      trouble: { code: 'refused', message: 'x' },
    });
    expect(run(state, broken, at(119_999)).state.memory.failures).toBe(7);
    expect(run(state, broken, at(120_000)).state.memory.failures).toBe(1);
  });

  it('asks for short watches where bookmarks are missing', () => {
    const next = run(watching(), { type: 'closed' }, at(120_000));
    expect(next.state.memory.bookmarks).toBe('missing');
    expect(next.operation).toMatchObject({ timeoutSeconds: 70 });
  });

  it.each([
    [0, 300],
    [0.999, 599],
  ])('with chance %d asks for a watch of %i s', (random, timeoutSeconds) => {
    const next = run(
      {
        phase: 'waiting',
        memory: held,
        next: { to: 'connecting', version: 'v1' },
      },
      { type: 'waited' },
      at(0, core, random),
    );
    expect(next.operation).toMatchObject({ timeoutSeconds });
  });
});

describe('stop', () => {
  const states: ReflectorState[] = [
    { phase: 'discovering', memory: nothing },
    listing(held),
    connecting(held),
    watching(),
    {
      phase: 'waiting',
      memory: held,
      next: { to: 'connecting', version: 'v1' },
    },
  ];

  it.each(states.map(state => [state.phase, state] as const))(
    'ends %s, and nothing comes after it',
    (_, state) => {
      const next = run(state, { type: 'stop' });
      expect(next.state.phase).toBe('stopped');
      expect(next.operation).toBeUndefined();
      const inputs: Array<ReflectorInput<Obj>> = [
        { type: 'waited' },
        { type: 'opened' },
        { type: 'closed' },
        status(401),
        chunk(upsert('200')),
      ];
      for (const input of inputs) {
        expect(run(next.state, input)).toEqual({
          state: next.state,
          effects: [],
        });
      }
    },
  );
});
