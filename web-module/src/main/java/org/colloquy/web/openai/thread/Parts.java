package org.colloquy.web.openai.thread;

import com.fasterxml.jackson.databind.JsonNode;
import org.colloquy.api.thread.ContentPart;
import org.colloquy.web.openai.wire.Fields;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a message. */
final class Parts {

    private static final String TEXT = "text";
    private static final String IMAGE_URL = "image_url";
    private static final String IMAGE_FILE = "image_file";

    private Parts() {}

    static ContentPart read(Fields part) {
        return switch (part.requiredText("type")) {
            case TEXT -> text(part);
            case IMAGE_URL -> {
                Fields image = part.requiredObject(IMAGE_URL);
                yield new ContentPart.ImageUrl(image.requiredText("url"), detail(image));
            }
            case IMAGE_FILE -> {
                Fields image = part.requiredObject(IMAGE_FILE);
                yield new ContentPart.ImageFile(image.requiredText("file_id"), detail(image));
            }
            default -> throw part.unknownValue("type", TEXT, IMAGE_URL, IMAGE_FILE);
        };
    }

    /** A plain text in requests; the object of replies is taken too, from clients that send back what they got. */
    private static ContentPart text(Fields part) {
        JsonNode sent = part.required(TEXT);
        return new ContentPart.Text(
                sent.isObject() ? part.requiredObject(TEXT).requiredText("value") : part.requiredText(TEXT));
    }

    private static @Nullable String detail(Fields image) {
        String detail = image.text("detail");
        if (detail != null && !detail.matches(ContentPart.DETAIL)) {
            throw image.unknownValue("detail", "auto", "low", "high");
        }
        return detail;
    }
}
