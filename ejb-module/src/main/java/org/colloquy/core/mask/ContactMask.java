package org.colloquy.core.mask;

/**
 * Replaces e-mail addresses and phone numbers. One pass over the text and no regular expression: every character is looked at a
 * bounded number of times, whatever the text is.
 */
public final class ContactMask {

    static final String EMAIL = "[e-mail]";
    static final String PHONE = "[phone]";

    /** Fewer are a year, a price or a room, more are an account (E.164 has 15). */
    private static final int FEWEST_DIGITS = 7;

    private static final int MOST_DIGITS = 15;

    private final String text;
    private final StringBuilder masked = new StringBuilder();
    private int at;

    private ContactMask(String text) {
        this.text = text;
    }

    /** The text without addresses and numbers. */
    public static String mask(String text) {
        return text.indexOf('@') < 0 && text.chars().noneMatch(ContactMask::isDigit)
                ? text
                : new ContactMask(text).all();
    }

    private String all() {
        while (at < text.length()) {
            char here = text.charAt(at);
            if (Character.isLetterOrDigit(here) || here == '+' || here == '(') {
                word();
            } else {
                masked.append(here);
                at++;
            }
        }
        return masked.toString();
    }

    /** A run of characters that addresses consist of: an address, the beginning of a number, or neither. */
    private void word() {
        int end = at;
        int sign = -1;
        while (end < text.length() && (isOfWord(text.charAt(end)) || text.charAt(end) == '@' && sign < 0)) {
            if (text.charAt(end) == '@') {
                sign = end;
            }
            end++;
        }
        if (sign > at && sign + 1 < end && hasDot(sign + 1, end)) {
            masked.append(EMAIL);
            at = withoutFullStop(end);
        } else if (!number()) {
            int stop = Math.max(end, at + 1);
            masked.append(text, at, stop);
            at = stop;
        }
    }

    /** Digits with at most two separators between them; true when it was a number, which has been replaced then. */
    private boolean number() {
        int digits = 0;
        int gap = 0;
        int end = at;
        for (int i = at; i < text.length() && gap <= 2 && digits <= MOST_DIGITS; i++) {
            char here = text.charAt(i);
            if (isDigit(here)) {
                digits++;
                gap = 0;
                end = i + 1;
            } else if (isSeparator(here) && (i > at || here == '+' || here == '(')) {
                gap++;
            } else {
                break;
            }
        }
        boolean insideWord = end < text.length() && Character.isLetter(text.charAt(end));
        if (digits < FEWEST_DIGITS || digits > MOST_DIGITS || insideWord || isDate(text.substring(at, end))) {
            return false;
        }
        masked.append(PHONE);
        at = end;
        return true;
    }

    /** A day is nobody's number: 2026-11-21, 21.11.2026, 21/11/2026. */
    private static boolean isDate(String digits) {
        return digits.length() >= 10
                && (digits.length() == 10 || digits.charAt(10) == ' ')
                && (separates(digits, 4, 7) || separates(digits, 2, 5));
    }

    private static boolean separates(String digits, int first, int second) {
        char separator = digits.charAt(first);
        return "-./".indexOf(separator) >= 0 && digits.charAt(second) == separator;
    }

    private boolean hasDot(int from, int to) {
        for (int i = from + 1; i < to - 1; i++) {
            if (text.charAt(i) == '.') {
                return true;
            }
        }
        return false;
    }

    private int withoutFullStop(int end) {
        return text.charAt(end - 1) == '.' ? end - 1 : end;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || "._%+-'".indexOf(c) >= 0;
    }

    private static boolean isSeparator(char c) {
        return " +()./-\u00A0".indexOf(c) >= 0;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
