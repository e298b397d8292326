import { LabelIndex } from './LabelIndex';

describe('LabelIndex', () => {
  const chat = { name: 'chat' };
  const shop = { name: 'shop' };

  it('finds by label and value, until what is found goes', () => {
    const index = new LabelIndex<{ name: string }>();
    index.add({ app: 'chat', tier: 'web' }, chat);
    index.add({ app: 'shop', tier: 'web' }, shop);
    expect([...index.get('app', 'chat')]).toEqual([chat]);
    expect([...index.get('tier', 'web')]).toEqual([chat, shop]);
    index.remove({ app: 'chat', tier: 'web' }, chat);
    expect([...index.get('app', 'chat')]).toEqual([]);
    expect([...index.get('tier', 'web')]).toEqual([shop]);
  });

  it('takes no label for what every object has', () => {
    const index = new LabelIndex<{ name: string }>();
    expect([...index.get('constructor', 'name')]).toEqual([]);
    index.add({ ['__proto__']: 'a', constructor: 'b' }, chat);
    expect([...index.get('__proto__', 'a')]).toEqual([chat]);
    expect([...index.get('constructor', 'b')]).toEqual([chat]);
  });
});
