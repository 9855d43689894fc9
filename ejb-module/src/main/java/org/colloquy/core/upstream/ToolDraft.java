package org.colloquy.core.upstream;

import org.jspecify.annotations.Nullable;

/** A tool call that is being written. Nothing of it is told before its name is known. */
final class ToolDraft {

    private final int index;
    private final StringBuilder arguments = new StringBuilder();
    private @Nullable String id;
    private @Nullable String name;
    private boolean announced;

    ToolDraft(int index) {
        this.index = index;
    }

    int index() {
        return index;
    }

    @Nullable
    String id() {
        return id;
    }

    @Nullable
    String name() {
        return name;
    }

    boolean announced() {
        return announced;
    }

    StringBuilder arguments() {
        return arguments;
    }

    /** A later id does not replace one that is already told. */
    void identify(String newId) {
        if (id == null) {
            id = newId;
        }
    }

    void call(String newName) {
        if (name == null) {
            name = newName;
        }
    }

    void announce() {
        announced = true;
    }
}
