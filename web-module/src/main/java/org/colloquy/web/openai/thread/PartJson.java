package org.colloquy.web.openai.thread;

import java.util.List;
import org.colloquy.api.thread.ContentPart;
import org.colloquy.web.openai.wire.WireObject;
import org.colloquy.web.openai.wire.WireVariant;
import org.jspecify.annotations.Nullable;

/** A part of a message; exactly the component that the type names is there. */
@WireVariant
public record PartJson(
        String type,
        @Nullable Text text,
        @Nullable ImageFile imageFile,
        @Nullable ImageUrl imageUrl,
        @Nullable String refusal) {

    /** A text; nothing here annotates any. */
    @WireObject
    public record Text(String value, List<Object> annotations) {}

    /** An image among the files. */
    @WireObject
    public record ImageFile(String fileId, String detail) {}

    /** An image somewhere else. */
    @WireObject
    public record ImageUrl(String url, String detail) {}

    private static final String AUTO = "auto";

    static PartJson of(ContentPart part) {
        if (part instanceof ContentPart.Text text) {
            return new PartJson("text", new Text(text.value(), List.of()), null, null, null);
        }
        if (part instanceof ContentPart.ImageFile file) {
            return new PartJson("image_file", null, new ImageFile(file.fileId(), orAuto(file.detail())), null, null);
        }
        if (part instanceof ContentPart.ImageUrl url) {
            return new PartJson("image_url", null, null, new ImageUrl(url.url(), orAuto(url.detail())), null);
        }
        return new PartJson("refusal", null, null, null, ((ContentPart.Refusal) part).refusal());
    }

    private static String orAuto(@Nullable String detail) {
        return detail == null ? AUTO : detail;
    }
}
