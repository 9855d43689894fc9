package org.colloquy.web.console;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a sign-in leads to. The wish comes with the address, so anybody may have written it. */
final class Destination {

    static final String HOME = "/console/sessions.xhtml";

    /** A page of the console by its plain name; no way up, no other server, nothing that ends the header line. */
    private static final Pattern PAGE =
            Pattern.compile("/console/(?!login\\.)[a-z-]+\\.xhtml(\\?[\\x21-\\x7e&&[^\\\\]]{0,1024})?");

    private Destination() {}

    static String of(@Nullable String wish) {
        return wish != null && PAGE.matcher(wish).matches() ? wish : HOME;
    }
}
