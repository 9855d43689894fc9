// <colloquy-chat endpoint="https://chat.example.org/widget/TOKEN"> : a chat window without dependencies.
// What anybody says is shown by creating text and elements, never by parsing HTML.

const STYLE = `
:host { --chat-accent: #0b5fa5; --chat-on-accent: #fff; --chat-background: #fff; --chat-text: #1c2126; --chat-muted: #59636e;
  --chat-line: #d5dbe1; --chat-visitor: #e3eef8; --chat-assistant: #f3f5f7; --chat-radius: 12px; --chat-font: system-ui, sans-serif;
  display: flex; flex-direction: column; height: 32rem; max-height: 100%; min-width: 0; box-sizing: border-box; overflow: hidden;
  font: 1rem/1.5 var(--chat-font); color: var(--chat-text); background: var(--chat-background);
  border: 1px solid var(--chat-line); border-radius: var(--chat-radius); }
:host([hidden]) { display: none; }
@media (prefers-color-scheme: dark) { :host([theme="auto"]) { --chat-background: #15191d; --chat-text: #e8ecf0; --chat-muted: #9aa6b2;
  --chat-line: #38414a; --chat-visitor: #173a57; --chat-assistant: #22282e; --chat-accent: #6cb2ee; --chat-on-accent: #0d1114; } }
h2 { margin: 0; padding: .75rem 1rem; font-size: 1rem; color: var(--chat-on-accent); background: var(--chat-accent); }
ol { flex: 1; margin: 0; padding: 1rem; list-style: none; overflow-y: auto; display: flex; flex-direction: column; gap: .75rem; }
ol.log > li { max-width: 85%; padding: .5rem .75rem; border-radius: var(--chat-radius); overflow-wrap: anywhere; }
li.visitor { align-self: flex-end; background: var(--chat-visitor); white-space: pre-wrap; }
li.assistant { align-self: flex-start; background: var(--chat-assistant); }
li.failure { align-self: stretch; border: 1px solid currentColor; color: var(--chat-muted); }
li > :first-child, li > .unseen + * { margin-top: 0; } li > :last-child { margin-bottom: 0; }
li ul, li ol { display: block; list-style: revert; padding: 0 0 0 1.5rem; margin: .5rem 0; overflow: visible; }
li p, li pre, li blockquote { margin: .5rem 0; } li h3 { margin: .75rem 0 .25rem; font-size: 1.05rem; }
pre { overflow-x: auto; padding: .5rem; background: var(--chat-background); border: 1px solid var(--chat-line); border-radius: 6px; }
code { font: .9em/1.4 ui-monospace, monospace; } blockquote { padding-left: .75rem; border-left: 3px solid var(--chat-line); }
a { color: var(--chat-accent); } img { display: block; max-width: 100%; border-radius: 6px; }
.choices { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .5rem; }
form { display: flex; gap: .5rem; padding: .75rem; border-top: 1px solid var(--chat-line); }
textarea { flex: 1; min-width: 0; resize: none; font: inherit; color: inherit; background: transparent; padding: .5rem;
  border: 1px solid var(--chat-muted); border-radius: 8px; }
button { font: inherit; padding: .5rem 1rem; border: 1px solid var(--chat-accent); border-radius: 8px; cursor: pointer;
  color: var(--chat-on-accent); background: var(--chat-accent); }
.choices button { color: var(--chat-accent); background: transparent; }
button[aria-disabled="true"] { opacity: .6; cursor: default; }
:focus-visible { outline: 3px solid var(--chat-accent); outline-offset: 2px; }
.waiting::after { content: "…"; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;

const WORDS = {
  en: { send: "Send", message: "Message", log: "Conversation", you: "You", assistant: "Assistant", image: "Picture",
    failed: "Something went wrong. Please try again.", busy: "Too many messages. Please wait a moment." },
  de: { send: "Senden", message: "Nachricht", log: "Unterhaltung", you: "Sie", assistant: "Assistent", image: "Bild",
    failed: "Etwas ist schiefgegangen. Bitte versuchen Sie es noch einmal.",
    busy: "Zu viele Nachrichten. Bitte warten Sie einen Moment." },
};

function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** An address that a link or a picture may have; null for all others, javascript: among them. */
function safe(address, schemes) {
  try {
    const url = new URL(address);
    return schemes.includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

const INLINE = [
  { start: "`", end: "`", make: (text) => make("code", {}, text) },
  { start: "**", end: "**", make: (text, depth) => make("strong", {}, ...inline(text, depth)) },
  { start: "__", end: "__", make: (text, depth) => make("strong", {}, ...inline(text, depth)) },
  { start: "*", end: "*", make: (text, depth) => make("em", {}, ...inline(text, depth)) },
];
const LONGEST_SPAN = 2000;

/** Inline Markdown as nodes. Spans are bounded, so that hostile text costs linear time. */
function inline(text, depth = 0) {
  const nodes = [];
  let plain = "";
  const put = (node) => {
    if (plain) nodes.push(plain);
    plain = "";
    nodes.push(node);
  };
  for (let at = 0; at < text.length; ) {
    const link = text[at] === "[" && depth < 5 ? linkAt(text, at, depth) : null;
    const span = link ? null : spanAt(text, at, depth);
    if (link || span) {
      put((link || span).node);
      at = (link || span).next;
    } else if (text[at] === "\\" && /[\\`*_[\]()#>!-]/.test(text[at + 1] || "")) {
      plain += text[at + 1];
      at += 2;
    } else {
      plain += text[at++];
    }
  }
  if (plain) nodes.push(plain);
  return nodes;
}

function spanAt(text, at, depth) {
  for (const kind of INLINE) {
    if (depth >= 5 || !text.startsWith(kind.start, at)) continue;
    const from = at + kind.start.length;
    const window = text.slice(from, from + LONGEST_SPAN);
    const length = window.indexOf(kind.end);
    if (length > 0 && window[0] !== " " && window[length - 1] !== " ") {
      return { node: kind.make(window.slice(0, length), depth + 1), next: from + length + kind.end.length };
    }
  }
  return null;
}

function linkAt(text, at, depth) {
  const match = /^\[([^\]\n]{1,500})\]\(([^)\s]{1,1500})\)/.exec(text.slice(at, at + LONGEST_SPAN + 10));
  const href = match && safe(match[2], ["https:", "http:", "mailto:", "tel:"]);
  return href
    ? { node: make("a", { href, target: "_blank", rel: "noopener noreferrer" }, ...inline(match[1], depth + 1)),
        next: at + match[0].length }
    : null;
}

/** Markdown as elements: paragraphs, headings, lists, quotations, code. Everything else is text. */
export function markdown(source) {
  const lines = source.replace(/\r\n?/g, "\n").split("\n");
  const blocks = [];
  let paragraph = [];
  const close = () => {
    if (paragraph.length) {
      const p = make("p");
      paragraph.forEach((line, i) => p.append(...(i ? [make("br")] : []), ...inline(line)));
      blocks.push(p);
    }
    paragraph = [];
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    const item = /^\s{0,8}(?:([-*+])|(\d{1,9})[.)])\s+(.*)$/.exec(line);
    const heading = /^(#{1,6})\s+(.*)$/.exec(line);
    if (line.startsWith("```")) {
      close();
      const code = [];
      while (++i < lines.length && !lines[i].startsWith("```")) code.push(lines[i]);
      blocks.push(make("pre", { tabindex: "0" }, make("code", {}, code.join("\n"))));
    } else if (heading) {
      close();
      blocks.push(make("h3", {}, ...inline(heading[2])));
    } else if (item) {
      close();
      const name = item[1] ? "ul" : "ol";
      const last = blocks[blocks.length - 1];
      const list = last && last.localName === name ? last : make(name, item[2] ? { start: item[2] } : {});
      if (list !== last) blocks.push(list);
      list.append(make("li", {}, ...inline(item[3])));
    } else if (line.startsWith(">")) {
      close();
      blocks.push(make("blockquote", {}, ...inline(line.replace(/^>\s?/, ""))));
    } else if (line.trim() === "") {
      close();
    } else {
      paragraph.push(line);
    }
  }
  close();
  return blocks;
}

/** Pictures and buttons, whole or half written, which come with the end of an answer. */
const EXTRAS = /!\[[^\]\n]{0,200}\]\([^)\n]{0,2000}\)?|\[[^\]\n]{1,200}\]\(button:[^)\n]{0,2000}\)?/g;

/** Server-sent events of a response, as [name, data, id]. */
async function* events(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const frames = (rest + value).split("\n\n");
    rest = frames.pop();
    for (const frame of frames) {
      const fields = Object.fromEntries(frame.split("\n").map((line) => {
        const colon = line.indexOf(": ");
        return [line.slice(0, colon), line.slice(colon + 2)];
      }));
      if (fields.data) yield [fields.event, JSON.parse(fields.data), fields.id];
    }
  }
}

export class ColloquyChat extends HTMLElement {
  /** Functions of the page that the assistant may call: {name: {description, parameters, run}}. */
  functions = {};

  #log;
  #input;
  #button;
  #busy = false;
  #last = "";
  #looking;

  connectedCallback() {
    const seconds = Number(this.getAttribute("look-every") ?? 15);
    if (seconds > 0) this.#looking = setInterval(() => this.#look(), seconds * 1000);
    if (this.shadowRoot) return;
    const words = this.#words();
    const root = this.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    this.#log = make("ol", { class: "log", role: "log", "aria-label": words.log, "aria-live": "polite", tabindex: "0" });
    this.#input = make("textarea", { rows: "1", id: "message", maxlength: "20000", enterkeyhint: "send",
      placeholder: this.getAttribute("placeholder") || words.message });
    this.#button = make("button", { type: "submit" }, words.send);
    const form = make("form", {}, make("label", { for: "message", class: "unseen" }, words.message), this.#input, this.#button);
    if (this.getAttribute("heading")) root.append(make("h2", {}, this.getAttribute("heading")));
    root.append(this.#log, form);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.say(this.#input.value);
    });
    this.#input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.say(this.#input.value);
      }
    });
    if (this.getAttribute("greeting")) this.#assistant(markdown(this.getAttribute("greeting")));
  }

  disconnectedCallback() {
    clearInterval(this.#looking);
  }

  focus() {
    this.#input?.focus();
  }

  /** Says something in the visitor's name; resolves when the answer is there. */
  async say(text) {
    const content = text.trim();
    if (!content || this.#busy) return;
    this.#input.value = "";
    this.#add("visitor", this.#words().you, [content]);
    const tools = Object.entries(this.functions).map(([name, { description, parameters }]) =>
      ({ type: "function", function: { name, description, parameters } }));
    await this.#ask({ query_type: "thread", messages: [{ role: "user", content, tools }] });
  }

  async #ask(body) {
    this.#setBusy(true);
    const bubble = this.#assistant([]);
    bubble.classList.add("waiting");
    bubble.setAttribute("aria-busy", "true");
    try {
      const calls = await this.#hear(await this.#post(body), bubble);
      this.#setBusy(false);
      for (const call of calls) await this.#run(call);
    } catch (failure) {
      bubble.remove();
      const words = this.#words();
      this.#add("failure", "", [failure.status === 429 ? words.busy : words.failed]).setAttribute("role", "alert");
    } finally {
      this.#setBusy(false);
    }
  }

  async #post(body) {
    const response = await fetch(this.#address("stream"), {
      method: "POST",
      headers: { "Content-Type": "text/plain;charset=UTF-8" },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw Object.assign(new Error("refused"), { status: response.status });
    return response;
  }

  #address(path) {
    const address = new URL(`${this.getAttribute("endpoint").replace(/\/$/, "")}/${path}`, document.baseURI);
    if (address.origin !== location.origin) address.searchParams.set("session", this.#session());
    return address;
  }

  /** Shows what a flow has said by itself since the last answer. */
  async #look() {
    const last = this.#last;
    if (!last || this.#busy || document.hidden) return;
    const address = this.#address("messages");
    address.searchParams.set("after", last);
    try {
      const response = await fetch(address);
      const said = response.ok ? await response.json() : [];
      if (this.#busy || this.#last !== last) return;
      for (const item of said) {
        this.#assistant(this.#rich(item));
        this.#last = item.id;
      }
    } catch {
      // The next look may find the server again.
    }
  }

  async #hear(response, bubble) {
    let text = "";
    for await (const [name, data, id] of events(response)) {
      if (name === "delta") {
        text += data.text;
        this.#fill(bubble, text);
      } else if (name === "answer") {
        if (id) this.#last = id;
        return this.#finish(bubble, data);
      } else if (name === "error") {
        throw Object.assign(new Error("failed"), { status: data.status });
      }
    }
    throw new Error("cut off");
  }

  #finish(bubble, items) {
    bubble.classList.remove("waiting");
    const said = items.filter((item) => !item.tool_result);
    bubble.replaceChildren(bubble.firstChild, ...said.flatMap((item) => this.#rich(item)));
    bubble.removeAttribute("aria-busy");
    if (!said.length) bubble.remove();
    this.#scroll();
    return items.map((item) => item.tool_result).filter(Boolean);
  }

  #rich(item) {
    const nodes = markdown(item.text || "");
    const source = item.image && safe(item.image, ["https:", "http:"]);
    if (source) {
      nodes.push(make("img", { src: source, alt: this.#words().image, loading: "lazy", referrerpolicy: "no-referrer" }));
    }
    if (item.buttons?.length) {
      const buttons = item.buttons.map(({ title, payload }) => {
        const button = make("button", { type: "button" }, title);
        button.addEventListener("click", () => this.say(payload));
        return button;
      });
      nodes.push(make("div", { class: "choices" }, ...buttons));
    }
    return nodes;
  }

  async #run({ id, tool_name: name, parameters }) {
    let output;
    try {
      const known = Object.hasOwn(this.functions, name) ? this.functions[name] : null;
      output = known ? await known.run(parameters) : { error: "There is no such function on this page" };
    } catch {
      output = { error: "The function failed" };
    }
    await this.#ask({ tool_call_id: id, output: output ?? "" });
  }

  #fill(bubble, text) {
    bubble.replaceChildren(bubble.firstChild, ...markdown(text.replace(EXTRAS, "")));
    this.#scroll();
  }

  #assistant(nodes) {
    return this.#add("assistant", this.#words().assistant, nodes);
  }

  #add(kind, who, nodes) {
    const item = make("li", { class: kind }, make("span", { class: "unseen" }, who ? `${who}: ` : ""), ...nodes);
    this.#log.append(item);
    this.#scroll();
    return item;
  }

  #scroll() {
    this.#log.scrollTop = this.#log.scrollHeight;
  }

  #setBusy(busy) {
    this.#busy = busy;
    this.#button.setAttribute("aria-disabled", String(busy));
  }

  /** On pages of other servers no cookie comes along. */
  #session() {
    const name = `colloquy-chat ${this.getAttribute("endpoint")}`;
    let key = localStorage.getItem(name);
    if (!key) {
      key = Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => byte.toString(16).padStart(2, "0")).join("");
      localStorage.setItem(name, key);
    }
    return key;
  }

  #words() {
    const language = (this.getAttribute("lang") || document.documentElement.lang || "en").slice(0, 2);
    return WORDS[language] || WORDS.en;
  }
}

if (!customElements.get("colloquy-chat")) customElements.define("colloquy-chat", ColloquyChat);
