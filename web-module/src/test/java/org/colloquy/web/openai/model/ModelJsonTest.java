package org.colloquy.web.openai.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.web.openai.Sample.json;
import static org.colloquy.web.openai.Sample.written;

import java.time.Instant;
import java.util.List;
import org.colloquy.api.model.ModelView;
import org.junit.jupiter.api.Test;

class ModelJsonTest {

    @Test
    void aListOfModelsHasNoPages() {
        ModelView model = new ModelView("gpt-4o", Instant.ofEpochSecond(7), "openai");

        assertThat(written(ModelJson.All.of(List.of(model))))
                .isEqualTo(json("{'object': 'list', 'data': [{'id': 'gpt-4o', 'object': 'model', 'created': 7,"
                        + "'owned_by': 'openai'}]}"));
    }
}
