package org.colloquy.api.function;

/**
 * What a call gave.
 *
 * @param output the text that a model would get, also when the function failed
 */
public record FunctionOutput(String output) {

    @Override
    public String toString() {
        return "FunctionOutput[]";
    }
}
