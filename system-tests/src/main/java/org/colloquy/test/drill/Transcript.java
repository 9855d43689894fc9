package org.colloquy.test.drill;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.colloquy.test.load.ColloquyApi;
import org.colloquy.test.load.ModelStub;

/** One session read back: its questions, its answers, and the run that joins them. */
final class Transcript {

    private final String session;
    private final List<JsonObject> questions;
    private final List<JsonObject> answers;
    private final Map<String, JsonObject> runs = new TreeMap<>();

    private Transcript(String session, List<JsonObject> messages, List<JsonObject> runs) {
        this.session = session;
        questions =
                messages.stream().filter(message -> hasRole(message, "user")).toList();
        answers = messages.stream()
                .filter(message -> hasRole(message, "assistant"))
                .toList();
        runs.forEach(run -> this.runs.put(run.getString("id"), run));
    }

    static Transcript read(ColloquyApi api, String session) {
        // Runs first: a run read as ended has its answer in the messages read afterwards.
        List<JsonObject> runs = api.runs(session);
        return new Transcript(session, api.transcript(session), runs);
    }

    /** Whether every question's run has ended. */
    boolean settled() {
        return questions.stream().map(this::statusOf).allMatch(Transcript::terminal);
    }

    List<String> questions() {
        return questions.stream().map(question -> question.getString("content")).toList();
    }

    int count(String status) {
        return (int) questions.stream()
                .filter(question -> statusOf(question).equals(status))
                .count();
    }

    /** Checks that answers belong to their questions, are at most one each and come in the questions' order. */
    List<String> violations() {
        List<String> found = new ArrayList<>();
        questions.forEach(question -> checkEnd(question, found));
        Set<String> asked = new HashSet<>();
        questions().stream().filter(text -> !asked.add(text)).forEach(text -> found.add(at("stored twice: " + text)));
        List<String> answered = questions.stream()
                .filter(question -> statusOf(question).equals("completed"))
                .map(question -> ModelStub.answerTo(question.getString("content")))
                .toList();
        List<String> given =
                answers.stream().map(answer -> answer.getString("content")).toList();
        if (!given.equals(answered)) {
            found.add(at("answers " + given + " are not those to the completed questions in order: " + answered));
        }
        return found;
    }

    private void checkEnd(JsonObject question, List<String> found) {
        String status = statusOf(question);
        long visible = answers.stream()
                .filter(answer -> String.valueOf(answer.getString("runId")).equals(question.getString("runId")))
                .count();
        boolean right = status.equals("completed") ? visible == 1 : status.equals("failed") && visible == 0;
        if (!right) {
            found.add(at("run " + status + " with " + visible + " answers: " + question.getString("content")));
        }
    }

    private String statusOf(JsonObject question) {
        JsonObject run = runs.get(String.valueOf(question.getString("runId")));
        return run == null ? "missing" : run.getString("status");
    }

    private String at(String what) {
        return session + ": " + what;
    }

    private static boolean terminal(String status) {
        return status.equals("completed") || status.equals("failed");
    }

    private static boolean hasRole(JsonObject message, String role) {
        return role.equals(message.getString("role"));
    }
}
