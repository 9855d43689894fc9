package org.colloquy.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a server whether it is ready. */
record Readiness(URI baseUri) {

    private static final int TIMEOUT_MILLIS = 3_000;

    boolean ready() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) baseUri.resolve("/health/ready").toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            // Not listening yet is the usual answer while a server starts.
            return false;
        }
    }
}
