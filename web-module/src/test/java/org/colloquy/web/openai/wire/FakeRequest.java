package org.colloquy.web.openai.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Map;

/** A request that consists of a method, a path and headers. */
public final class FakeRequest {

    private FakeRequest() {}

    /** The names of the headers in lower case. */
    public static HttpServletRequest of(String method, String path, Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                FakeRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getRequestURI" -> path;
                    case "getHeader" -> headers.get(String.valueOf(arguments[0]).toLowerCase(Locale.ROOT));
                    default -> null;
                });
    }
}
