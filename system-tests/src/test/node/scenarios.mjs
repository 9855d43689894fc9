// Scenarios with names, run one after the other; their outcome is one JSON array on the standard output.
import OpenAI from 'openai';

const url = new URL('/v1', process.env.COLLOQUY_URL).href;
const keys = JSON.parse(process.env.COLLOQUY_KEYS);
const scenarios = [];

/** The client as an application makes it: with a base URL and a key, and nothing else. */
export function client(model, key = keys[model]) {
  return new OpenAI({ baseURL: url, apiKey: key });
}

export function scenario(name, run) {
  scenarios.push({ name, run });
}

export async function tell() {
  const outcomes = [];
  for (const { name, run } of scenarios) {
    try {
      await run();
      outcomes.push({ name });
    } catch (error) {
      outcomes.push({ name, failure: error.stack ?? String(error) });
    }
  }
  process.stdout.write(JSON.stringify(outcomes));
}

export function tool(name) {
  const parameters = { type: 'object', properties: { city: { type: 'string' } } };
  return { type: 'function', function: { name, description: `Knows the ${name}`, parameters } };
}

export async function assistant(openai, ...tools) {
  return openai.beta.assistants.create({ model: 'sandbox', instructions: 'Be kind', tools: tools.map(tool) });
}

export async function threadSaying(openai, ...texts) {
  return openai.beta.threads.create({ messages: texts.map((content) => ({ role: 'user', content })) });
}

/** The outputs that a run waits for: each names its function. */
export function outputs(run) {
  return run.required_action.submit_tool_outputs.tool_calls.map((call) => ({
    tool_call_id: call.id,
    output: `result of ${call.function.name}`,
  }));
}

export async function collect(stream) {
  const events = [];
  for await (const event of stream) {
    events.push(event.event);
  }
  return events;
}
