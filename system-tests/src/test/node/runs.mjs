import assert from 'node:assert/strict';
import { assistant, client, collect, outputs, scenario, threadSaying } from './scenarios.mjs';

const openai = client('plain');
const { runs, messages } = openai.beta.threads;
const CALLS = 'call get_weather {"city":"Bern"}\ncall get_time {}';

async function saidLast(thread_id) {
  const { data } = await messages.list(thread_id, { limit: 1 });
  return data[0].content[0].text.value;
}

scenario('a run is created and polled to its end within the time that the server names', async () => {
  const { id: assistant_id } = await assistant(openai);
  const { id: thread_id } = await threadSaying(openai, 'Hello there');
  const begun = Date.now();

  const run = await runs.createAndPoll(thread_id, { assistant_id });

  assert.equal(run.status, 'completed');
  assert.ok(run.usage.total_tokens > 0);
  assert.ok(Date.now() - begun < 4000, 'by itself the client would have slept for five seconds');
  assert.match(await saidLast(thread_id), /Hello there/);
});

scenario('a thread and its run are created and polled in one go', async () => {
  const { id: assistant_id } = await assistant(openai);
  const run = await openai.beta.threads.createAndRunPoll({
    assistant_id,
    thread: { messages: [{ role: 'user', content: 'At once' }] },
  });
  assert.equal(run.status, 'completed');
  assert.match(await saidLast(run.thread_id), /At once/);
});

scenario('a streamed run ends with finalRun() and the pieces are the message', async () => {
  const { id: assistant_id } = await assistant(openai);
  const { id: thread_id } = await threadSaying(openai, 'Stream it, please');
  let text = '';
  const whole = [];
  const stream = runs.stream(thread_id, { assistant_id }).on('textDelta', (delta) => (text += delta.value));
  stream.on('messageDone', (message) => whole.push(message));

  const run = await stream.finalRun();

  assert.equal(run.status, 'completed');
  assert.ok(run.usage.total_tokens > 0);
  const [snapshot] = await stream.finalMessages();
  assert.equal(snapshot.content[0].text.value, text);
  assert.equal(whole.length, 1);
  assert.deepEqual(await messages.retrieve(snapshot.id, { thread_id }), whole[0]);
  const steps = await stream.finalRunSteps();
  assert.deepEqual(await runs.steps.retrieve(steps[0].id, { thread_id, run_id: run.id }), steps[0]);
});

scenario('a run created with stream: true is a stream of events', async () => {
  const { id: assistant_id } = await assistant(openai);
  const { id: thread_id } = await threadSaying(openai, 'Hello');
  const events = await collect(await runs.create(thread_id, { assistant_id, stream: true }));
  assert.equal(events[0], 'thread.run.created');
  assert.equal(events.at(-1), 'thread.run.completed');
  assert.equal(events.filter((name) => name === 'thread.message.created').length, 1);
});

scenario('a thread and its run are created and streamed in one go', async () => {
  const { id: assistant_id } = await assistant(openai);
  const thread = { messages: [{ role: 'user', content: 'At once' }] };
  const stream = openai.beta.threads.createAndRunStream({ assistant_id, thread });
  const events = await collect(stream);
  assert.equal(events[0], 'thread.created');
  assert.equal((await stream.finalRun()).status, 'completed');
});

scenario('a tool loop goes through submitToolOutputsStream', async () => {
  const { id: assistant_id } = await assistant(openai, 'get_weather', 'get_time');
  const { id: thread_id } = await threadSaying(openai, CALLS);
  const names = [];
  const stream = runs.stream(thread_id, { assistant_id });
  stream.on('toolCallCreated', (call) => names.push(call.function.name));

  const waiting = await stream.finalRun();

  assert.equal(waiting.status, 'requires_action');
  assert.equal(waiting.usage, null);
  assert.deepEqual(names, ['get_weather', 'get_time']);
  const calls = waiting.required_action.submit_tool_outputs.tool_calls;
  assert.deepEqual(JSON.parse(calls[0].function.arguments), { city: 'Bern' });
  const rest = runs.submitToolOutputsStream(waiting.id, { thread_id, tool_outputs: outputs(waiting) });
  const run = await rest.finalRun();
  assert.equal(run.status, 'completed');
  assert.match(await saidLast(thread_id), /result of get_weather[^]*result of get_time/);
  const { data: steps } = await runs.steps.list(run.id, { thread_id, order: 'asc' });
  assert.deepEqual(steps.map((one) => one.type), ['tool_calls', 'message_creation']);
  assert.equal(steps[0].step_details.tool_calls[1].function.output, 'result of get_time');
});

scenario('a tool loop goes through submitToolOutputsAndPoll', async () => {
  const { id: assistant_id } = await assistant(openai, 'get_weather', 'get_time');
  const { id: thread_id } = await threadSaying(openai, CALLS);
  const waiting = await runs.createAndPoll(thread_id, { assistant_id });
  assert.equal(waiting.status, 'requires_action');
  const run = await runs.submitToolOutputsAndPoll(waiting.id, { thread_id, tool_outputs: outputs(waiting) });
  assert.equal(run.status, 'completed');
});

scenario('two rounds of functions are streamed one after the other', async () => {
  const twice = client('twice');
  const { id: assistant_id } = await assistant(twice, 'get_weather', 'get_time');
  const { id: thread_id } = await threadSaying(twice, 'Weather and time?');
  const rounds = [];
  let run = await twice.beta.threads.runs.stream(thread_id, { assistant_id }).finalRun();
  while (run.status === 'requires_action') {
    rounds.push(run.required_action.submit_tool_outputs.tool_calls.map((call) => call.function.name));
    const tool_outputs = outputs(run);
    run = await twice.beta.threads.runs.submitToolOutputsStream(run.id, { thread_id, tool_outputs }).finalRun();
  }
  assert.deepEqual(rounds, [['get_weather'], ['get_time']]);
  assert.equal(run.status, 'completed');
});

scenario('a run is cancelled while it streams', async () => {
  const slow = client('slow');
  const { id: assistant_id } = await assistant(slow);
  const { id: thread_id } = await threadSaying(slow, 'Take your time');
  const stream = slow.beta.threads.runs.stream(thread_id, { assistant_id });
  const events = [];
  let cancelling;
  stream.on('event', ({ event }) => {
    events.push(event);
    if (event === 'thread.message.delta') {
      cancelling ??= slow.beta.threads.runs.cancel(stream.currentRun().id, { thread_id });
    }
  });

  const run = await stream.finalRun();

  assert.equal(run.status, 'cancelled');
  assert.equal((await cancelling).status, 'cancelling');
  assert.ok(events.includes('thread.message.incomplete'));
  assert.ok(events.includes('thread.run.step.cancelled'));
  const { data } = await slow.beta.threads.messages.list(thread_id, { limit: 1 });
  assert.equal(data[0].incomplete_details.reason, 'run_cancelled');
});

scenario('a reader who leaves stops nothing', async () => {
  const slow = client('slow');
  const { id: assistant_id } = await assistant(slow);
  const { id: thread_id } = await threadSaying(slow, 'Take your time');
  const stream = slow.beta.threads.runs.stream(thread_id, { assistant_id });
  const id = await new Promise((resolve) => {
    stream.on('messageCreated', () => resolve(stream.currentRun().id));
  });
  stream.on('abort', () => {});
  stream.abort();
  await stream.done().catch(() => {});
  const run = await slow.beta.threads.runs.poll(id, { thread_id });
  assert.equal(run.status, 'completed');
});

scenario('a model that fails ends the run with its reason', async () => {
  const broken = client('broken');
  const { id: assistant_id } = await assistant(broken);
  const { id: thread_id } = await threadSaying(broken, 'Hello');
  const polled = await broken.beta.threads.runs.createAndPoll(thread_id, { assistant_id });
  assert.equal(polled.status, 'failed');
  assert.equal(polled.last_error.code, 'server_error');
  const streamed = await broken.beta.threads.runs.stream(thread_id, { assistant_id }).finalRun();
  assert.equal(streamed.status, 'failed');
});

scenario('runs are listed and annotated', async () => {
  const { id: assistant_id } = await assistant(openai);
  const { id: thread_id } = await threadSaying(openai, 'Hello');
  const run = await runs.createAndPoll(thread_id, { assistant_id });
  const changed = await runs.update(run.id, { thread_id, metadata: { seen: 'yes' } });
  assert.deepEqual(changed.metadata, { seen: 'yes' });
  assert.deepEqual((await runs.list(thread_id)).data, [changed]);
  const include = ['step_details.tool_calls[*].file_search.results[*].content'];
  assert.equal((await runs.steps.list(run.id, { thread_id, include })).data.length, 1);
});
