package org.colloquy.web.sandbox;

/**
 * One call of a function that the sandbox asks for.
 *
 * @param arguments as they were written, JSON or not: what a model produces need not be valid either
 */
record FunctionCall(String name, String arguments) {

    static final String NO_ARGUMENTS = "{}";

    /** What the call counts: one for the name, the rest for the arguments. */
    int tokens() {
        return 1 + Tokens.count(arguments);
    }
}
