package org.colloquy.web.sandbox;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The sandbox's idea of a token: up to four characters of a word, with the white space before them. */
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("\\s*\\S{1,4}|\\s+");

    private Tokens() {}

    /** The text in pieces of one token each; joined they are the text again. */
    static List<String> pieces(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    static int count(String text) {
        return (int) TOKEN.matcher(text).results().count();
    }

    /** The first tokens of a text. */
    static String first(String text, int count) {
        return String.join("", pieces(text).stream().limit(count).toList());
    }
}
