package org.colloquy.web.evolution.instance;

/** That something was done, in the form of its own that Evolution has for instances. */
record Done(String status, boolean error, Response response) {

    record Response(String message) {}

    static Done of(String message) {
        return new Done("SUCCESS", false, new Response(message));
    }
}
