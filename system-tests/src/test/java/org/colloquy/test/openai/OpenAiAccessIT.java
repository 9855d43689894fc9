package org.colloquy.test.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Door;
import org.colloquy.test.client.OpenAi;
import org.colloquy.test.client.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call of OpenAI's API with every kind of caller. A call that is described but missing here fails the build. */
@AgainstServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenAiAccessIT {

    private static final String MESSAGE = "{\"role\":\"user\",\"content\":\"Hello\"}";
    private static final String METADATA = "{\"metadata\":{\"stolen\":\"yes\"}}";

    private final Colloquy colloquy;
    private final Door stranger;

    /** Shared by all who are refused: none of them may change it. */
    private final Objects untouched;

    OpenAiAccessIT(Colloquy colloquy) {
        this.colloquy = colloquy;
        this.untouched = Objects.in(colloquy).complete();
        this.stranger = colloquy.createWorkspace("Another company").door();
    }

    @AfterAll
    void whoWasRefusedChangedNothing() {
        untouched.requireUntouched();
    }

    /** One row: what is called, with names of {@link Objects} in braces. */
    record Row(String method, String path, @Nullable String body) {

        boolean ofOneObject() {
            return path.contains("{");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Row> rows() {
        String run = "/v1/threads/{thread}/runs/{run}";
        return Stream.of(
                row("GET", "/v1/assistants", null),
                row("POST", "/v1/assistants", "{\"model\":\"sandbox\"}"),
                row("GET", "/v1/assistants/{assistant}", null),
                row("POST", "/v1/assistants/{assistant}", METADATA),
                row("DELETE", "/v1/assistants/{idleAssistant}", null),
                row("POST", "/v1/threads", "{}"),
                row("POST", "/v1/threads/runs", "{\"assistant_id\":\"{assistant}\"}"),
                row("GET", "/v1/threads/{idleThread}", null),
                row("POST", "/v1/threads/{idleThread}", METADATA),
                row("DELETE", "/v1/threads/{idleThread}", null),
                row("GET", "/v1/threads/{idleThread}/messages", null),
                row("POST", "/v1/threads/{idleThread}/messages", MESSAGE),
                row("GET", "/v1/threads/{idleThread}/messages/{message}", null),
                row("POST", "/v1/threads/{idleThread}/messages/{message}", METADATA),
                row("DELETE", "/v1/threads/{idleThread}/messages/{message}", null),
                row("GET", "/v1/threads/{thread}/runs", null),
                row("POST", "/v1/threads/{idleThread}/runs", "{\"assistant_id\":\"{assistant}\"}"),
                row("GET", run, null),
                row("POST", run, METADATA),
                row("POST", run + "/cancel", null),
                row(
                        "POST",
                        run + "/submit_tool_outputs",
                        "{\"tool_outputs\":[{\"tool_call_id\":\"{call}\",\"output\":\"42\"}]}"),
                row("GET", run + "/steps", null),
                row("GET", run + "/steps/{step}", null),
                row("GET", run + "/events", null),
                row("GET", "/v1/files", null),
                row("POST", "/v1/files", Objects.FORM),
                row("GET", "/v1/files/{file}", null),
                row("DELETE", "/v1/files/{file}", null),
                row("GET", "/v1/files/{file}/content", null),
                row("GET", "/v1/models", null),
                row("GET", "/v1/models/sandbox", null),
                row("POST", "/v1/chat/completions", "{\"messages\":[" + MESSAGE + "]}"));
    }

    static Stream<Row> rowsOfOneObject() {
        return rows().filter(Row::ofOneObject);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void nobodyGetsInWithoutAKey(Row row) {
        OpenAi.error(call(row, Door.at(colloquy.door().base()), untouched::fill), 401);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aUserMayDoEverything(Row row) {
        call(row, colloquy.as(colloquy.issueKey("user").secret()).door(), Objects.in(colloquy)::fill)
                .expect(200);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void soMayAnAdministrator(Row row) {
        call(row, colloquy.door(), Objects.in(colloquy)::fill).expect(200);
    }

    @ParameterizedTest
    @MethodSource("rowsOfOneObject")
    void anotherWorkspaceFindsTheSameAsNothing(Row row) {
        JsonNode foreign = OpenAi.error(call(row, stranger, untouched::fill), 404);
        JsonNode missing = OpenAi.error(call(row, stranger, untouched::fillWithNothing), 404);

        assertThat(shape(foreign)).isEqualTo(shape(missing));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aListOfAnotherWorkspaceShowsNothing(Row row) {
        if (row.method().equals("GET") && !row.ofOneObject()) {
            assertThat(untouched.isIn(
                            call(row, stranger, untouched::fill).expect(200).body()))
                    .isFalse();
        }
    }

    @Test
    void everyDescribedCallStandsInThisMatrix() {
        List<String> described = new ArrayList<>();
        colloquy.description()
                .path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(described.stream().filter(line -> line.contains(" /v1/")).map(OpenAiAccessIT::withoutNames))
                .containsExactlyInAnyOrderElementsOf(
                        rows().map(row -> withoutNames(row.toString())).toList());
    }

    private static Reply call(Row row, Door door, UnaryOperator<String> ids) {
        String body = row.body() == null ? null : ids.apply(row.body());
        String type = Objects.FORM.equals(row.body()) ? Objects.FORM_TYPE : "application/json";
        return door.send(row.method(), ids.apply(row.path()), body == null ? null : type, body);
    }

    private static String shape(JsonNode error) {
        return error.toString().replaceAll("[a-z]+_[0-9a-z]{26}", "{id}");
    }

    private static String withoutNames(String call) {
        return call.replaceAll("\\{[^}]*}", "{}").replace("/v1/models/sandbox", "/v1/models/{}");
    }

    private static Row row(String method, String path, @Nullable String body) {
        return new Row(method, path, body);
    }
}
