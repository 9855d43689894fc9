package org.colloquy.web.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.colloquy.api.json.Json;

/** The ways in which a provider can fail, asked for by header. */
enum Fault {
    UNAUTHORIZED("401") {
        @Override
        Answer apply(Directions directions, Supplier<Answer> normal) {
            return Answer.error(401, SAYS + "401.", "invalid_request_error", null, "invalid_api_key");
        }
    },
    RATE_LIMITED("429") {
        @Override
        Answer apply(Directions directions, Supplier<Answer> normal) {
            Answer limited = Answer.error(429, SAYS + "429.", "requests", null, "rate_limit_exceeded");
            return directions
                    .retryAfter()
                    .map(value -> limited.with("Retry-After", value))
                    .orElse(limited);
        }
    },
    SERVER_ERROR("500") {
        @Override
        Answer apply(Directions directions, Supplier<Answer> normal) {
            return Answer.error(500, SAYS + "500.", "server_error", null, null);
        }
    },
    UNAVAILABLE("503") {
        @Override
        Answer apply(Directions directions, Supplier<Answer> normal) {
            return Answer.error(503, SAYS + "503.", "server_error", null, null);
        }
    },
    /** A success whose body, or whose first event, is no JSON. */
    GARBAGE("garbage") {
        @Override
        Answer apply(Directions directions, Supplier<Answer> normal) {
            Answer answer = normal.get();
            String noJson = "<html>This is the sandbox model of Colloquy, sending what is no JSON.</html>";
            return answer.withPieces(List.of(answer.streaming() ? ChunkEvents.event(noJson) : noJson));
        }
    },
    /** A success without a choice. */
    EMPTY_CHOICES("empty-choices") {
        @Override
        Answer apply(Directions directions, Supplier<Answer> normal) {
            Answer answer = normal.get();
            if (!answer.streaming()) {
                return answer.withPieces(List.of(withoutChoices(answer.body())));
            }
            String first = ChunkEvents.data(answer.pieces().get(0));
            return answer.withPieces(List.of(ChunkEvents.event(withoutChoices(first)), ChunkEvents.DONE));
        }
    },
    /** A body that ends in the middle of its JSON, on a connection that ends well. */
    TRUNCATED("truncated") {
        @Override
        Answer apply(Directions directions, Supplier<Answer> normal) {
            Answer answer = normal.get();
            int half = answer.pieces().size() / 2;
            List<String> pieces = new ArrayList<>(answer.pieces().subList(0, half));
            String last = answer.pieces().get(half);
            pieces.add(last.substring(0, last.length() / 2));
            return answer.withPieces(pieces);
        }
    },
    /** A connection that breaks after some pieces. */
    CUT("cut") {
        @Override
        Answer apply(Directions directions, Supplier<Answer> normal) {
            Answer answer = normal.get();
            Answer inPieces = answer.streaming() ? answer : answer.withPieces(Tokens.pieces(answer.body()));
            return inPieces.cutAfter(directions.cutAfter());
        }
    },
    /** No answer for ten minutes, which no client waits for. */
    HANG("hang") {
        @Override
        Answer apply(Directions directions, Supplier<Answer> normal) {
            return Answer.error(504, SAYS + "hang.", "server_error", null, null);
        }
    };

    private static final String SAYS = "This is the sandbox model of Colloquy, failing as asked: ";

    private final String word;

    Fault(String word) {
        this.word = word;
    }

    /** The fault with this name in the header. */
    static Optional<Fault> find(String word) {
        return Arrays.stream(values()).filter(fault -> fault.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(fault -> fault.word).toList();
    }

    /** What is answered instead of the normal answer. */
    abstract Answer apply(Directions directions, Supplier<Answer> normal);

    private static String withoutChoices(String completion) {
        ObjectNode json = Json.read(completion, ObjectNode.class);
        json.putArray("choices");
        return Json.write(json);
    }
}
