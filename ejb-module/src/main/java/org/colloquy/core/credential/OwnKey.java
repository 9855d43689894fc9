package org.colloquy.core.credential;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import org.colloquy.api.credential.AuthHeader;

/**
 * A key that a workspace has stored, and the only address it may be sent to. Lives only in memory and never in a log.
 *
 * @param baseUrl what is not on this host, or not below its path, never gets the key
 */
public record OwnKey(String baseUrl, String key, AuthHeader header) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** Whether the key may go along to this address. */
    public boolean opens(URI url) {
        URI base = URI.create(baseUrl);
        return base.getScheme().equalsIgnoreCase(url.getScheme())
                && base.getHost().equalsIgnoreCase(url.getHost())
                && port(base) == port(url)
                && under(path(base), path(url));
    }

    private static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return "https".equalsIgnoreCase(url.getScheme()) ? HTTPS : HTTP;
    }

    private static String path(URI url) {
        return url.getRawPath() == null ? "" : url.getRawPath();
    }

    private static boolean under(String base, String path) {
        String root = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return root.isEmpty() || (path.equals(root) || path.startsWith(root + "/")) && straight(path);
    }

    /** Whether no server can read the path as one that climbs out again. */
    private static boolean straight(String path) {
        String readable = path.toLowerCase(Locale.ROOT).replace("%2e", ".");
        boolean hidden = readable.contains("%2f") || readable.contains("%5c") || readable.contains("%25");
        return !hidden
                && Arrays.stream(readable.split("/", -1))
                        .map(segment -> segment.split(";", -1)[0])
                        .noneMatch(segment -> segment.equals(".") || segment.equals(".."));
    }

    @Override
    public String toString() {
        return "OwnKey[" + baseUrl + "]";
    }
}
