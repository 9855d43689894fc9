package org.colloquy.test.drill;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.colloquy.test.load.AssistantsApi;
import org.colloquy.test.load.EventListener;
import org.colloquy.test.load.ModelStub;
import org.jspecify.annotations.Nullable;

/** One run of a drill on a thread of its own: what its caller has heard of it, and what is found of it afterwards. */
final class DrilledRun implements EventListener {

    private static final Set<String> TERMINAL = Set.of("completed", "failed", "cancelled", "expired", "incomplete");

    private static final String COMPLETED = "thread.run.completed";

    private final String thread;
    private final String question;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Set<String> storedOutputs = new HashSet<>();
    private volatile @Nullable String id;
    private volatile @Nullable String answer;

    DrilledRun(String thread, String question) {
        this.thread = thread;
        this.question = question;
    }

    String thread() {
        return thread;
    }

    String question() {
        return question;
    }

    /** Its id, once somebody knows it. */
    @Nullable
    String id() {
        return id;
    }

    void identify(String known) {
        id = known;
    }

    @Override
    public void onEvent(String number, String name, String data) {
        heard.add(name);
        if (name.equals("thread.run.created")) {
            id = new JsonObject(data).getString("id");
        } else if (name.equals("thread.message.completed")) {
            answer = new JsonObject(data).getString("id");
        }
    }

    boolean heardItsEnd() {
        return heard.contains(COMPLETED);
    }

    boolean heardWords() {
        return heard.contains("thread.message.delta");
    }

    String status(AssistantsApi api) {
        JsonObject run = api.find(thread, id);
        if (run == null) {
            return "missing";
        }
        id = run.getString("id");
        return run.getString("status");
    }

    boolean settled(AssistantsApi api) {
        String status = status(api);
        return TERMINAL.contains(status) || status.equals("missing") && id == null;
    }

    /** Notes which outputs are stored, since their calls must not be made again. */
    int noteOutputs(AssistantsApi api) {
        String run = id;
        if (run != null) {
            calls(api, run).forEach((call, output) -> {
                if (output != null) {
                    storedOutputs.add(call);
                }
            });
        }
        return storedOutputs.size();
    }

    Set<String> storedOutputs() {
        return storedOutputs;
    }

    /** Gives the run the outputs that it waits for; false when it waits for none. */
    boolean submit(AssistantsApi api) {
        JsonObject run = api.find(thread, id);
        if (run == null || !"requires_action".equals(run.getString("status"))) {
            return false;
        }
        Map<String, String> outputs = new LinkedHashMap<>();
        run.getJsonObject("required_action")
                .getJsonObject("submit_tool_outputs")
                .getJsonArray("tool_calls")
                .forEach(call -> outputs.put(((JsonObject) call).getString("id"), "of its caller"));
        api.submit(thread, run.getString("id"), outputs);
        return true;
    }

    /** What must not be, read back after everything has ended. */
    List<String> violations(AssistantsApi api) {
        List<String> found = new ArrayList<>();
        String status = status(api);
        List<JsonObject> messages = api.messages(thread);
        List<JsonObject> answers = messages.stream()
                .filter(message -> "assistant".equals(message.getString("role")))
                .toList();
        if (!TERMINAL.contains(status)) {
            found.add(at("stands at " + status));
        } else if (!status.equals("completed")) {
            found.add(at("ended as " + status));
        } else if (answers.size() != 1 || !text(answers.get(0)).equals(ModelStub.answerTo(question))) {
            found.add(at("answers: " + answers));
        }
        if (messages.size() - answers.size() != 1) {
            found.add(at("questions: " + messages));
        }
        String told = answer;
        if (heardItsEnd() && told != null && answers.stream().noneMatch(one -> told.equals(one.getString("id")))) {
            found.add(at("an answer that was told as completed is gone: " + told));
        }
        return found;
    }

    /** A reader who comes back is told one end, and after it nothing. */
    void checkReplay(AssistantsApi api, List<String> violations) {
        String run = id;
        if (run == null) {
            return;
        }
        List<String> names = new ArrayList<>();
        api.replay(thread, run, (number, name, data) -> names.add(name));
        int size = names.size();
        boolean last = size > 1
                && names.get(size - 2).equals(COMPLETED)
                && names.get(size - 1).equals("done");
        if (!last || names.indexOf(COMPLETED) != size - 2) {
            violations.add(at("a replay tells " + names));
        }
    }

    private Map<String, @Nullable String> calls(AssistantsApi api, String run) {
        Map<String, @Nullable String> outputs = new LinkedHashMap<>();
        for (JsonObject step : api.steps(thread, run)) {
            JsonArray calls = step.getJsonObject("step_details").getJsonArray("tool_calls", new JsonArray());
            calls.forEach(call -> outputs.put(
                    ((JsonObject) call).getString("id"),
                    ((JsonObject) call).getJsonObject("function").getString("output")));
        }
        return outputs;
    }

    private String at(String what) {
        return thread + " " + id + " \"" + question + "\": " + what;
    }

    private static String text(JsonObject message) {
        return message.getJsonArray("content")
                .getJsonObject(0)
                .getJsonObject("text")
                .getString("value");
    }
}
