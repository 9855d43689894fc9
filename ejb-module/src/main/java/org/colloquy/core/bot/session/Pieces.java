package org.colloquy.core.bot.session;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.colloquy.api.bot.Media;
import org.colloquy.core.channel.Part;

/** Cuts an answer into what is sent one after the other: words, and media where Markdown links to it. */
final class Pieces {

    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]\\n]*)\\]\\((https?://[^\\s()]+)\\)");
    private static final Map<Media.Kind, List<String>> ENDINGS = Map.of(
            Media.Kind.IMAGE, List.of("jpg", "jpeg", "png", "gif", "webp", "bmp"),
            Media.Kind.AUDIO, List.of("mp3", "ogg", "oga", "opus", "wav", "m4a", "aac", "flac"),
            Media.Kind.VIDEO, List.of("mp4", "mov", "avi", "mkv", "webm", "3gp"),
            Media.Kind.DOCUMENT,
                    List.of("pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "csv", "txt", "zip", "odt", "ods"));

    private final String jid;
    private final boolean split;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    private Pieces(String jid, boolean split) {
        this.jid = jid;
        this.split = split;
    }

    /** @param split whether words are cut at blank lines */
    static List<Part> of(String jid, String answer, boolean split) {
        Pieces pieces = new Pieces(jid, split);
        pieces.cut(answer);
        return List.copyOf(pieces.parts);
    }

    private void cut(String answer) {
        Matcher link = LINK.matcher(answer);
        int from = 0;
        while (link.find()) {
            String url = link.group(2);
            Optional<Media.Kind> kind = kind(url);
            words.append(answer, from, kind.isPresent() ? link.start() : link.end());
            from = link.end();
            if (kind.isPresent()) {
                say();
                parts.add(new Part(jid, link.group(1).strip(), url, kind.get()));
            }
        }
        words.append(answer, from, answer.length());
        say();
    }

    private void say() {
        String said = words.toString();
        words.setLength(0);
        String[] texts = split ? said.split("\\n\\s*\\n") : new String[] {said};
        Arrays.stream(texts)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .forEach(text -> parts.add(Part.text(jid, text)));
    }

    private static Optional<Media.Kind> kind(String url) {
        String path = url.split("[?#]", 2)[0];
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ENDINGS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(ending))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
