package org.colloquy.web.openai.wire;

/** Says that an object is gone. */
@WireObject
public record DeletedJson(String id, String object, boolean deleted) {

    /** An object of this kind is gone, for instance {@code assistant.deleted}. */
    public static DeletedJson of(String id, String kind) {
        return new DeletedJson(id, kind, true);
    }
}
