package org.colloquy.web.evolution.bot;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.colloquy.api.model.ModelView;

/** A model as OpenAI's list has it. */
record ModelRow(
        String id,
        String object,
        long created,
        @JsonProperty("owned_by") String ownedBy) {

    static ModelRow of(ModelView model) {
        return new ModelRow(model.id(), "model", model.createdAt().getEpochSecond(), model.ownedBy());
    }
}
