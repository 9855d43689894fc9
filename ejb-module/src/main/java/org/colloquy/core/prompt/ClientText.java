package org.colloquy.core.prompt;

/**
 * What a client told about itself, as data in a prompt: on one line, of bounded length, and without the characters that prompts
 * and chat formats give a meaning. Linear in the length of the value.
 */
final class ClientText {

    private static final String CUT = "…";
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private ClientText() {}

    /** @param limit most characters of the result */
    static String of(String value, int limit) {
        StringBuilder line = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < value.length(); ) {
            int point = value.codePointAt(i);
            i += Character.charCount(point);
            if (isSpace(point)) {
                gap = !line.isEmpty();
            } else if (isShown(point)) {
                String shown = (gap ? " " : "") + shown(point);
                if (line.length() + shown.length() > limit - CUT.length()) {
                    return rest(value, i, limit, line, shown);
                }
                line.append(shown);
                gap = false;
            }
        }
        return line.toString();
    }

    /** At the limit: what remains is kept when nothing follows it, else cut. */
    private static String rest(String value, int next, int limit, StringBuilder line, String shown) {
        boolean last = value.substring(next).codePoints().noneMatch(point -> !isSpace(point) && isShown(point));
        boolean fits = last && line.length() + shown.length() <= limit;
        return line.append(fits ? shown : CUT).toString();
    }

    private static boolean isSpace(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Invisible characters can hide words from people; joiners are part of how some languages and emoji are written. */
    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT -> point == ZERO_WIDTH_JOINER || point == ZERO_WIDTH_NON_JOINER;
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** Brackets mark the turns of chat formats, back quotes end a quotation; look-alikes do neither. */
    private static String shown(int point) {
        return switch (point) {
            case '<' -> "‹";
            case '>' -> "›";
            case '[', '{' -> "(";
            case ']', '}' -> ")";
            case '`' -> "'";
            default -> Character.toString(point);
        };
    }
}
