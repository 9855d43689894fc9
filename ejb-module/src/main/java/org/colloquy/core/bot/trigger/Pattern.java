package org.colloquy.core.bot.trigger;

import com.google.re2j.PatternSyntaxException;
import org.colloquy.api.error.AppException;

/** A pattern that is found anywhere in the text, in time linear to its length. */
record Pattern(com.google.re2j.Pattern compiled) implements Condition {

    static Pattern of(String value) {
        try {
            return new Pattern(com.google.re2j.Pattern.compile(value));
        } catch (PatternSyntaxException e) {
            throw AppException.invalid("triggerValue", "is not a pattern that RE2 knows: " + e.getDescription());
        }
    }

    @Override
    public boolean fits(String text) {
        return compiled.matcher(text).find();
    }

    @Override
    public int closeness() {
        return 4;
    }
}
