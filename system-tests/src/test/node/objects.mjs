import assert from 'node:assert/strict';
import { assistant, client, scenario, threadSaying } from './scenarios.mjs';

const openai = client('plain');

scenario('an assistant is created, read, changed, listed and deleted', async () => {
  const made = await openai.beta.assistants.create({
    model: 'sandbox',
    name: 'Ada',
    description: 'helps',
    instructions: 'Be kind',
    metadata: { team: 'one' },
    temperature: 0.5,
    response_format: { type: 'json_object' },
  });
  assert.equal(made.object, 'assistant');
  assert.deepEqual(await openai.beta.assistants.retrieve(made.id), made);

  const changed = await openai.beta.assistants.update(made.id, { name: 'Grace' });
  assert.equal(changed.name, 'Grace');
  assert.equal(changed.instructions, 'Be kind');
  const listed = await openai.beta.assistants.list({ limit: 100 });
  assert.ok(listed.data.some((one) => one.id === made.id));

  const deleted = await openai.beta.assistants.delete(made.id);
  assert.deepEqual(deleted, { id: made.id, object: 'assistant.deleted', deleted: true });
  await assert.rejects(openai.beta.assistants.retrieve(made.id), { status: 404 });
});

scenario('a thread is created without a body, changed and deleted', async () => {
  const thread = await openai.beta.threads.create();
  assert.equal(thread.object, 'thread');
  assert.deepEqual(thread.metadata, {});
  const changed = await openai.beta.threads.update(thread.id, { metadata: { case: '7' } });
  assert.deepEqual(changed.metadata, { case: '7' });
  assert.deepEqual(await openai.beta.threads.retrieve(thread.id), changed);

  assert.equal((await openai.beta.threads.delete(thread.id)).object, 'thread.deleted');
  await assert.rejects(openai.beta.threads.retrieve(thread.id), { status: 404 });
});

scenario('a message is put on a thread as text or as parts, changed and deleted', async () => {
  const { id: thread_id } = await openai.beta.threads.create();
  const text = await openai.beta.threads.messages.create(thread_id, { role: 'user', content: 'Hello' });
  assert.deepEqual(text.content, [{ type: 'text', text: { value: 'Hello', annotations: [] } }]);
  const parts = await openai.beta.threads.messages.create(thread_id, {
    role: 'user',
    content: [
      { type: 'text', text: 'Look' },
      { type: 'image_url', image_url: { url: 'https://example.org/a.png', detail: 'low' } },
    ],
  });
  assert.equal(parts.content[1].image_url.detail, 'low');

  const changed = await openai.beta.threads.messages.update(text.id, { thread_id, metadata: { read: 'yes' } });
  assert.deepEqual(changed.metadata, { read: 'yes' });
  assert.deepEqual(await openai.beta.threads.messages.retrieve(text.id, { thread_id }), changed);
  const deleted = await openai.beta.threads.messages.delete(text.id, { thread_id });
  assert.deepEqual(deleted, { id: text.id, object: 'thread.message.deleted', deleted: true });
});

for (const order of ['asc', 'desc']) {
  scenario(`250 messages of the same second are paged through ${order}, each of them once`, async () => {
    const expected = Array.from({ length: 250 }, (_, i) => `message ${i}`);
    const { id: thread_id } = await threadSaying(openai, ...expected);
    const texts = [];
    for await (const message of openai.beta.threads.messages.list(thread_id, { order, limit: 30 })) {
      texts.push(message.content[0].text.value);
    }
    assert.deepEqual(texts, order === 'asc' ? expected : expected.reverse());
  });
}

scenario('a list knows both of its ends', async () => {
  const thread = await threadSaying(openai, 'one', 'two', 'three', 'four');
  const list = (query) => openai.beta.threads.messages.list(thread.id, query);
  const all = (await list({ order: 'asc' })).data;
  const middle = await list({ order: 'asc', after: all[0].id, before: all[3].id });
  assert.deepEqual(middle.data, all.slice(1, 3));
  assert.equal(middle.has_more, false);
  assert.equal((await list({ order: 'asc', limit: 2 })).has_more, true);
});

scenario('a request that is repeated with its key makes one object', async () => {
  const headers = { 'Idempotency-Key': `scenario-${process.hrtime.bigint()}` };
  const first = await openai.beta.threads.create({}, { headers });
  const second = await openai.beta.threads.create({}, { headers });
  assert.equal(second.id, first.id);
  const { id } = await assistant(openai);
  const key = { headers: { 'Idempotency-Key': `run-${process.hrtime.bigint()}` } };
  const run = await openai.beta.threads.runs.create(first.id, { assistant_id: id }, key);
  const again = await openai.beta.threads.runs.create(first.id, { assistant_id: id }, key);
  assert.equal(again.id, run.id);
});
