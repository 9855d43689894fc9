package org.colloquy.test.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What came back for one request. */
public record Reply(String request, int status, List<String> contentTypes, HttpResponse<?> raw, String body) {

    static Reply of(String request, HttpResponse<String> response) {
        return new Reply(
                request,
                response.statusCode(),
                response.headers().allValues("Content-Type"),
                response,
                response.body());
    }

    /** Demands a status; the whole reply is shown when it is another one. */
    public Reply expect(int wanted) {
        assertThat(status).as(this::describe).isEqualTo(wanted);
        return this;
    }

    /** The body as JSON. */
    public JsonNode json() {
        return JsonText.parse(body, describe());
    }

    /** The text at a JSON pointer such as {@code /message/content}; fails when there is none. */
    public String text(String pointer) {
        JsonNode node = json().at(pointer);
        assertThat(node.isValueNode() && !node.isNull())
                .as(() -> pointer + " in " + describe())
                .isTrue();
        return node.asText();
    }

    /** The {@code id} of the object in the body. */
    public String id() {
        return text("/id");
    }

    /** The first header of this name. */
    public Optional<String> header(String name) {
        return raw.headers().firstValue(name);
    }

    /** Demands a problem of this status and returns it for closer looks. */
    public Problem problem(int wanted) {
        expect(wanted);
        assertThat(contentTypes)
                .as(this::describe)
                .hasSize(1)
                .first()
                .asString()
                .startsWith("application/problem+json");
        JsonNode json = json();
        assertThat(json.path("status").asInt()).as(this::describe).isEqualTo(wanted);
        assertThat(json.path("title").asText()).as(this::describe).isNotBlank();
        List<String> fields = new ArrayList<>();
        json.path("violations").forEach(one -> fields.add(one.path("field").asText()));
        return new Problem(json.path("type").asText().replace("urn:colloquy:problem:", ""), fields, this);
    }

    /** Demands 401, 403 or 404 and so on without a reader having to look at the body. */
    public boolean ok() {
        return status / 100 == 2;
    }

    private String describe() {
        return request + " -> " + status + " " + body;
    }
}
