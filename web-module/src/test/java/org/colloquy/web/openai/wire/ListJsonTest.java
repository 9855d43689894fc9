package org.colloquy.web.openai.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.web.openai.Sample.json;
import static org.colloquy.web.openai.Sample.written;

import java.util.List;
import org.colloquy.api.page.Slice;
import org.junit.jupiter.api.Test;

class ListJsonTest {

    @Test
    void anEmptyListHasAllFiveKeys() {
        assertThat(written(ListJson.of(new Slice<String>(List.of(), false), id -> id, id -> id)))
                .isEqualTo(
                        json("{'object': 'list', 'data': [], 'first_id': null, 'last_id': null, 'has_more': false}"));
    }

    @Test
    void theFirstAndTheLastAreNamed() {
        assertThat(written(ListJson.of(new Slice<>(List.of("a", "b"), true), id -> id, id -> id)))
                .isEqualTo(json(
                        "{'object': 'list', 'data': ['a', 'b'], 'first_id': 'a', 'last_id': 'b', 'has_more': true}"));
    }

    @Test
    void aDeletionNamesWhatIsGone() {
        assertThat(written(DeletedJson.of("asst_1", "assistant.deleted")))
                .isEqualTo(json("{'id': 'asst_1', 'object': 'assistant.deleted', 'deleted': true}"));
    }
}
