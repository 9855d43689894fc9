package org.colloquy.web.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which of its functions a model may or must call. */
record ToolChoice(Mode mode, String function) {

    static final ToolChoice AUTO = new ToolChoice(Mode.AUTO, "");
    static final ToolChoice NONE = new ToolChoice(Mode.NONE, "");
    static final ToolChoice REQUIRED = new ToolChoice(Mode.REQUIRED, "");

    enum Mode {
        AUTO,
        NONE,
        REQUIRED,
        FUNCTION
    }

    static ToolChoice function(String name) {
        return new ToolChoice(Mode.FUNCTION, name);
    }

    /** The calls to make when the user asks for these. */
    List<FunctionCall> choose(List<FunctionCall> wanted, Set<String> known) {
        return switch (mode) {
            case AUTO -> wanted;
            case NONE -> List.of();
            case REQUIRED -> wanted.isEmpty() ? atLeast(known.iterator().next()) : wanted;
            case FUNCTION -> only(wanted);
        };
    }

    private List<FunctionCall> only(List<FunctionCall> wanted) {
        List<FunctionCall> calls = new ArrayList<>(wanted);
        calls.removeIf(call -> !call.name().equals(function));
        return calls.isEmpty() ? atLeast(function) : calls;
    }

    private static List<FunctionCall> atLeast(String name) {
        return List.of(new FunctionCall(name, FunctionCall.NO_ARGUMENTS));
    }
}
