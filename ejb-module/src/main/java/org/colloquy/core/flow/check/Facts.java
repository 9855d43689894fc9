package org.colloquy.core.flow.check;

import java.util.ArrayList;
import java.util.List;
import org.colloquy.api.error.Violation;
import org.colloquy.api.flow.CallAction.Saved;
import org.colloquy.api.flow.TalkAction.Fallback;
import org.colloquy.api.flow.VariableType;
import org.jspecify.annotations.Nullable;

/** What an action says, reads, changes and leads to; all that the check of a flow needs to know of it. */
final class Facts {

    /** A text with variables. */
    record Text(String field, String text) {}

    /** A number, or a text with variables that becomes one. */
    record Numeral(String field, String text) {}

    /** A variable that is read. */
    record Read(String field, String variable) {}

    /** A variable that is changed; a type of null: any. */
    record Write(String field, String variable, @Nullable VariableType type) {}

    /**
     * A way on.
     *
     * @param block null: what follows in the block
     * @param waits whether it is taken only after the contact or the clock had a say
     */
    record Way(String field, @Nullable String block, boolean waits) {}

    /** A part of the definition that is named. */
    record Mention(String field, String id) {}

    final List<Text> texts = new ArrayList<>();
    final List<Numeral> numerals = new ArrayList<>();
    final List<Read> reads = new ArrayList<>();
    final List<Write> writes = new ArrayList<>();
    final List<Way> ways = new ArrayList<>();
    final List<Mention> quickReplies = new ArrayList<>();
    final List<Mention> calendars = new ArrayList<>();
    final List<Reference> references = new ArrayList<>();
    final List<Violation> faults = new ArrayList<>();

    Facts says(String field, @Nullable String text) {
        if (text != null) {
            texts.add(new Text(field, text));
        }
        return this;
    }

    Facts writes(String field, @Nullable String variable, @Nullable VariableType type) {
        if (variable != null) {
            writes.add(new Write(field, variable, type));
        }
        return this;
    }

    Facts saves(List<Saved> save) {
        for (int i = 0; i < save.size(); i++) {
            writes("save[" + i + "].variable", save.get(i).variable(), null);
        }
        return this;
    }

    /** Something outside of the flow. */
    Facts names(Reference.Kind kind, String field, @Nullable String name) {
        if (name != null) {
            references.add(new Reference(kind, field, name, null));
        }
        return this;
    }

    /** Something inside another flow. */
    Facts names(Reference.Kind kind, String field, @Nullable String name, String flow) {
        if (name != null) {
            references.add(new Reference(kind, field, name, flow));
        }
        return this;
    }

    Facts goes(String field, @Nullable String block) {
        ways.add(new Way(field, block, false));
        return this;
    }

    Facts goesAfterWaiting(String field, @Nullable String block) {
        ways.add(new Way(field, block, true));
        return this;
    }

    Facts fallsBack(@Nullable Fallback fallback) {
        return fallback == null ? this : goesAfterWaiting("fallback.next", fallback.next());
    }

    Facts goesOn() {
        return goes("", null);
    }

    void wrong(String field, String message) {
        faults.add(new Violation(field, message));
    }
}
