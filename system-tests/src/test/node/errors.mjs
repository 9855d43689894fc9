import assert from 'node:assert/strict';
import OpenAI from 'openai';
import { assistant, client, scenario, threadSaying } from './scenarios.mjs';

const openai = client('plain');
const { runs, messages } = openai.beta.threads;

async function refused(call, type, status, message) {
  await assert.rejects(call, (error) => {
    assert.ok(error instanceof type, `${error.constructor.name}: ${error.message}`);
    assert.equal(error.status, status);
    assert.equal(error.message, `${status} ${message}`);
    assert.equal(error.type, 'invalid_request_error');
    assert.ok(error.requestID);
    return true;
  });
}

async function waiting() {
  const { id: assistant_id } = await assistant(openai, 'get_weather');
  const { id: thread_id } = await threadSaying(openai, 'call get_weather {}\ncall get_weather {"city":"Bern"}');
  const run = await runs.createAndPoll(thread_id, { assistant_id });
  const calls = run.required_action.submit_tool_outputs.tool_calls.map((call) => call.id);
  return { assistant_id, thread_id, run, calls };
}

scenario('messages are refused while a run is active, in these words', async () => {
  const { thread_id, run } = await waiting();
  await refused(
    messages.create(thread_id, { role: 'user', content: 'Wait' }),
    OpenAI.BadRequestError,
    400,
    `Can't add messages to ${thread_id} while a run ${run.id} is active.`,
  );
});

scenario('a second run is refused while one is active, in these words', async () => {
  const { thread_id, run, assistant_id } = await waiting();
  const words = `Thread ${thread_id} already has an active run ${run.id}.`;
  await refused(runs.create(thread_id, { assistant_id }), OpenAI.BadRequestError, 400, words);
  const streamed = runs.stream(thread_id, { assistant_id });
  await refused(streamed.finalRun(), OpenAI.BadRequestError, 400, words);
});

scenario('wrong tool outputs are refused with those that are expected', async () => {
  const { thread_id, run, calls } = await waiting();
  const tool_outputs = [{ tool_call_id: calls[0], output: '1' }];
  await refused(
    runs.submitToolOutputs(run.id, { thread_id, tool_outputs }),
    OpenAI.BadRequestError,
    400,
    `Expected tool outputs for call_ids ['${calls[0]}', '${calls[1]}'], got ['${calls[0]}']`,
  );
});

scenario('an ended run takes neither outputs nor a cancel, in these words', async () => {
  const { thread_id, run, calls } = await waiting();
  const cancelling = await runs.cancel(run.id, { thread_id });
  assert.equal(cancelling.status, 'cancelling');
  assert.equal((await runs.poll(run.id, { thread_id })).status, 'cancelled');
  const tool_outputs = calls.map((tool_call_id) => ({ tool_call_id, output: '1' }));
  await refused(
    runs.submitToolOutputs(run.id, { thread_id, tool_outputs }),
    OpenAI.BadRequestError,
    400,
    'Runs in status "cancelled" do not accept tool outputs.',
  );
  await refused(
    runs.cancel(run.id, { thread_id }),
    OpenAI.BadRequestError,
    400,
    "Cannot cancel run with status 'cancelled'.",
  );
});

scenario('what does not exist is named', async () => {
  const { id: assistant_id } = await assistant(openai);
  const { id: thread_id } = await openai.beta.threads.create();
  const missing = (call, what, id) => refused(call, OpenAI.NotFoundError, 404, `No ${what} found with id '${id}'.`);
  await missing(openai.beta.assistants.retrieve('asst_x'), 'assistant', 'asst_x');
  await missing(openai.beta.threads.retrieve('thread_x'), 'thread', 'thread_x');
  await missing(runs.create('thread_x', { assistant_id }), 'thread', 'thread_x');
  await missing(runs.create(thread_id, { assistant_id: 'asst_x' }), 'assistant', 'asst_x');
  await missing(runs.retrieve('run_x', { thread_id }), 'run', 'run_x');
  await missing(messages.retrieve('msg_x', { thread_id }), 'message', 'msg_x');
});

scenario('a key that is not known is refused and not shown', async () => {
  const key = 'sk-wrong-0123456789012345678901234567';
  await assert.rejects(client('plain', key).beta.threads.create(), (error) => {
    assert.ok(error instanceof OpenAI.AuthenticationError);
    assert.equal(error.code, 'invalid_api_key');
    assert.match(error.message, /^401 Incorrect API key provided: /);
    assert.ok(!error.message.includes(key));
    return true;
  });
});

scenario('a tool that this server has not is refused by its name', async () => {
  for (const type of ['file_search', 'code_interpreter']) {
    await assert.rejects(openai.beta.assistants.create({ model: 'sandbox', tools: [{ type }] }), (error) => {
      assert.equal(error.status, 400);
      assert.ok(error.message.includes(type));
      return true;
    });
  }
});

scenario('a wrong value is refused with the name of its field', async () => {
  const wrong = openai.beta.assistants.create({ model: 'sandbox', temperature: 3 });
  await assert.rejects(wrong, { status: 400, param: 'temperature' });
  await assert.rejects(openai.beta.threads.messages.list('thread_x', { limit: 101 }), { status: 400, param: 'limit' });
});
