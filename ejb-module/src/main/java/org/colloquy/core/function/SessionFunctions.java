package org.colloquy.core.function;

import java.util.Optional;

/** Knows where functions are called on threads that have an address of their own for all of them. */
public interface SessionFunctions {

    /** Where a call goes, before any other function of its name; empty: where functions of the workspace go. */
    Optional<Target> findTarget(FunctionCall call);
}
