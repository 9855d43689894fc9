package org.colloquy.web.widget;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.colloquy.api.error.AppException;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor is recognised by: a parameter or header that its page keeps, or on pages of this server a cookie that no script
 * sees.
 */
final class VisitorKeys {

    private static final String COOKIE = "colloquy_widget";
    private static final String PARAMETER = "session";
    private static final String HEADER = "X-Session-ID";
    private static final int RANDOM_BYTES = 24;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{16,128}");

    /** What Rasa's clients send may be as short as they like. */
    private static final Pattern SENDER = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private static final SecureRandom RANDOM = new SecureRandom();

    private VisitorKeys() {}

    static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The key that came with a request, or a new one, which a browser keeps if it may.
     *
     * @param said in the body, if it has a place for one
     */
    static String of(WidgetCall call, HttpServletRequest request, HttpServletResponse response, @Nullable String said) {
        if (said != null) {
            return sender(said);
        }
        String sent = sent(request);
        if (sent != null) {
            return checked(sent);
        }
        boolean own = Origins.own(request);
        String kept = own ? cookie(request) : null;
        String key = kept == null ? random() : kept;
        if (own && kept == null) {
            keep(call, request, response, key);
        }
        return key;
    }

    private static @Nullable String sent(HttpServletRequest request) {
        String parameter = Query.parameter(request.getQueryString(), PARAMETER);
        return parameter == null ? request.getHeader(HEADER) : parameter;
    }

    private static String sender(String said) {
        if (!SENDER.matcher(said).matches()) {
            throw AppException.invalid("sender", "must have 1 to 128 visible ASCII characters");
        }
        return said;
    }

    private static String checked(String key) {
        if (!KEY.matcher(key).matches()) {
            throw AppException.invalid(PARAMETER, "must have 16 to 128 letters, digits, hyphens or underscores");
        }
        return key;
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(COOKIE)
                    && KEY.matcher(cookie.getValue()).matches()) {
                return cookie.getValue();
            }
        }
        return null;
    }

    private static void keep(WidgetCall call, HttpServletRequest request, HttpServletResponse response, String key) {
        response.addHeader(
                "Set-Cookie",
                COOKIE + "=" + key + "; Path=" + request.getContextPath() + "/widget/" + call.token()
                        + "; HttpOnly; SameSite=Lax" + (request.isSecure() ? "; Secure" : ""));
    }
}
