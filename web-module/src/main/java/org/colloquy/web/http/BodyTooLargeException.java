package org.colloquy.web.http;

import java.io.IOException;

/** More bytes came than a body may have. An IOException, because JSON parsers let those through as they are. */
public final class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLargeException() {
        super("request body too large");
    }
}
