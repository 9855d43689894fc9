import assert from 'node:assert/strict';
import { toFile } from 'openai';
import { client, scenario, tool } from './scenarios.mjs';

const openai = client('plain');
const hello = { model: 'sandbox', messages: [{ role: 'user', content: 'Hello there' }] };

scenario('a chat completion is answered', async () => {
  const completion = await openai.chat.completions.create(hello);
  assert.match(completion.choices[0].message.content, /Hello there/);
  assert.ok(completion.usage.total_tokens > 0);
});

scenario('a streamed chat completion is the same answer in pieces', async () => {
  const whole = await openai.chat.completions.create(hello);
  let text = '';
  for await (const chunk of await openai.chat.completions.create({ ...hello, stream: true })) {
    text += chunk.choices[0]?.delta?.content ?? '';
  }
  assert.equal(text, whole.choices[0].message.content);
  const final = await openai.chat.completions.stream(hello).finalContent();
  assert.equal(final, text);
});

scenario('a chat completion calls functions', async () => {
  const { choices } = await openai.chat.completions.create({
    model: 'sandbox',
    messages: [{ role: 'user', content: 'call get_weather {"city":"Bern"}' }],
    tools: [tool('get_weather')],
  });
  assert.equal(choices[0].finish_reason, 'tool_calls');
  assert.equal(choices[0].message.tool_calls[0].function.name, 'get_weather');
});

scenario('models are listed and looked up', async () => {
  const models = [];
  for await (const model of openai.models.list()) {
    models.push(model);
  }
  assert.ok(models.length > 0);
  assert.deepEqual(await openai.models.retrieve(models[0].id), models[0]);
  await assert.rejects(openai.models.retrieve('no-such-model'), { status: 404, code: 'model_not_found' });
});

scenario('a file is uploaded, listed, read and deleted', async () => {
  const content = 'Grüße\n'.repeat(1000);
  const file = await openai.files.create({ file: await toFile(Buffer.from(content), 'greetings.txt'), purpose: 'user_data' });
  assert.equal(file.object, 'file');
  assert.equal(file.filename, 'greetings.txt');
  assert.equal(file.bytes, Buffer.byteLength(content));
  assert.equal(file.status, 'processed');
  assert.deepEqual(await openai.files.retrieve(file.id), file);
  assert.equal(await (await openai.files.content(file.id)).text(), content);
  const listed = [];
  for await (const one of openai.files.list({ purpose: 'user_data' })) {
    listed.push(one.id);
  }
  assert.ok(listed.includes(file.id));
  assert.deepEqual(await openai.files.delete(file.id), { id: file.id, object: 'file', deleted: true });
  await assert.rejects(openai.files.retrieve(file.id), { status: 404 });
});
