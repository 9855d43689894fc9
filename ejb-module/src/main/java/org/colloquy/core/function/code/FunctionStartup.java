package org.colloquy.core.function.code;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Looks for functions when the application starts, so that what is wrong with one stands in the log from the beginning. */
@Singleton
@Startup
public class FunctionStartup {

    @Inject
    private JavaFunctions functions;

    @PostConstruct
    void look() {
        functions.all();
    }
}
