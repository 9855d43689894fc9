package org.colloquy.test.load;

/** Is told the events of a stream as they come. */
@FunctionalInterface
public interface EventListener {

    /** @param id empty when it has none */
    void onEvent(String id, String name, String data);
}
