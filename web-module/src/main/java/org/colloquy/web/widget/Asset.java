package org.colloquy.web.widget;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The files that pages load: our element, and the page to try it on. */
final class Asset {

    private static final Map<String, Asset> SCRIPTS = Map.of(
            "/colloquy-chat.js", new Asset("colloquy-chat.js", "text/javascript;charset=UTF-8"),
            "/demo.css", new Asset("demo.css", "text/css;charset=UTF-8"));
    private static final Asset DEMO = new Asset("demo.html", "text/html;charset=UTF-8");
    private static final String DEMO_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                    + " img-src https: data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final byte[] content;
    private final String type;

    private Asset(String file, String type) {
        this.type = type;
        try (InputStream stream = Asset.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing");
            }
            this.content = stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that any page may load. */
    static Optional<Asset> shared(String path) {
        return Optional.ofNullable(SCRIPTS.get(path));
    }

    void send(HttpServletResponse response) throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("Cache-Control", "public, max-age=300");
        write(response, content);
    }

    /** The page to try a widget on. Its token consists of letters that HTML gives no meaning. */
    static void sendDemo(String token, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", DEMO_POLICY);
        String page = new String(DEMO.content, StandardCharsets.UTF_8).replace("%TOKEN%", token);
        DEMO.write(response, page.getBytes(StandardCharsets.UTF_8));
    }

    private void write(HttpServletResponse response, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
