package org.colloquy.web.openai.assistant;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.colloquy.api.assistant.CreateAssistant;
import org.colloquy.api.assistant.UpdateAssistant;
import org.colloquy.web.openai.wire.Fields;
import org.jspecify.annotations.Nullable;

/** Reads what clients want of an assistant. */
final class AssistantRequests {

    private AssistantRequests() {}

    static CreateAssistant create(Fields body) {
        return new CreateAssistant(
                body.requiredText("model"),
                body.text("name"),
                body.text("description"),
                body.text("instructions"),
                Objects.requireNonNullElse(Tools.read(body), List.of()),
                Tools.resources(body),
                Objects.requireNonNullElse(body.pairs("metadata"), Map.of()),
                body.number("temperature"),
                body.number("top_p"),
                ResponseFormats.read(body),
                body.text("reasoning_effort"));
    }

    /** A null keeps the value like an absent field: PHP clients send every field that they have not set as null. */
    static UpdateAssistant update(Fields body) {
        return new UpdateAssistant(
                change(body.text("model")),
                change(body.text("name")),
                change(body.text("description")),
                change(body.text("instructions")),
                change(Tools.read(body)),
                change(Tools.resources(body)),
                change(body.pairs("metadata")),
                change(body.number("temperature")),
                change(body.number("top_p")),
                change(ResponseFormats.read(body)),
                change(body.text("reasoning_effort")));
    }

    private static <T> @Nullable Optional<T> change(@Nullable T sent) {
        return sent == null ? null : Optional.of(sent);
    }
}
