package org.colloquy.web.openai.model;

import java.util.List;
import org.colloquy.api.model.ModelView;
import org.colloquy.web.openai.wire.Seconds;
import org.colloquy.web.openai.wire.WireObject;

/** A model. */
@WireObject
public record ModelJson(String id, String object, long created, String ownedBy) {

    /** All of them; this list has no pages. */
    @WireObject
    public record All(String object, List<ModelJson> data) {

        static All of(List<ModelView> models) {
            return new All("list", models.stream().map(ModelJson::of).toList());
        }
    }

    static ModelJson of(ModelView model) {
        return new ModelJson(model.id(), "model", Seconds.of(model.createdAt()), model.ownedBy());
    }
}
