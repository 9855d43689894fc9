package org.colloquy.test.load;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Answers in which every token is another one, so that each that is lost or out of its place is seen. */
final class Counting {

    private static final Pattern QUESTION = Pattern.compile("count to (\\d+)");

    private Counting() {}

    static String question(int last) {
        return "count to " + last;
    }

    static boolean asked(String question) {
        return QUESTION.matcher(question).lookingAt();
    }

    /** The tokens of the answer. */
    static Stream<String> words(String question) {
        Matcher matcher = QUESTION.matcher(question);
        return matcher.lookingAt()
                ? IntStream.rangeClosed(1, Integer.parseInt(matcher.group(1))).mapToObj(Counting::word)
                : Stream.empty();
    }

    static String word(int number) {
        return number + " ";
    }
}
