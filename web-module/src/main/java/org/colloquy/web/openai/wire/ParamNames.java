package org.colloquy.web.openai.wire;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Translates the path of a component of the api into the path of the field that OpenAI's clients sent. */
final class ParamNames {

    private static final String METADATA = "metadata.";
    private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");
    private static final Map<Pattern, String> PLACES = new LinkedHashMap<>();

    static {
        place("(^|\\.)tools(\\[\\d+])\\.(name|description|parameters|strict)$", "$1tools$2.function.$3");
        place("content(\\[\\d+])\\.value$", "content$1.text");
        place("content(\\[\\d+])\\.url$", "content$1.image_url.url");
        place("content(\\[\\d+])\\.file_id$", "content$1.image_file.file_id");
        place("attachments(\\[\\d+])\\.tools(\\[\\d+])$", "attachments$1.tools$2.type");
        place("^truncation\\b", "truncation_strategy");
        place("^tool_choice\\.function$", "tool_choice.function.name");
        place("^outputs\\b", "tool_outputs");
        place("(^|^tool_outputs\\[\\d+]\\.)call_id$", "$1tool_call_id");
    }

    private ParamNames() {}

    static String of(String field) {
        int key = field.indexOf(METADATA);
        String known = key < 0 ? field : field.substring(0, key + METADATA.length());
        String sent = field.substring(known.length());
        String name = HUMP.matcher(known).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
        for (Map.Entry<Pattern, String> place : PLACES.entrySet()) {
            name = place.getKey().matcher(name).replaceAll(place.getValue());
        }
        return name + sent;
    }

    private static void place(String pattern, String replacement) {
        PLACES.put(Pattern.compile(pattern), replacement);
    }
}
