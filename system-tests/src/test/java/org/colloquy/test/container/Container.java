package org.colloquy.test.container;

import jakarta.enterprise.inject.spi.CDI;

/** The container that a test runs in. Asked by hand: Arquillian's own injection needs a part that is published no more. */
final class Container {

    private Container() {}

    static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }
}
