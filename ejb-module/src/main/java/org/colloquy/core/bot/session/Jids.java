package org.colloquy.core.bot.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lists of ignored contacts. */
final class Jids {

    private Jids() {}

    /** Whether a contact is on a list: by itself, by its number, or by its kind ({@code @g.us}, {@code @s.whatsapp.net}). */
    static boolean listed(String jid, @Nullable List<String> list) {
        return list != null
                && list.stream().anyMatch(entry -> entry.startsWith("@") ? jid.endsWith(entry) : same(jid, entry));
    }

    private static boolean same(String jid, String entry) {
        int at = jid.indexOf('@');
        return jid.equals(entry) || at > 0 && jid.substring(0, at).equals(entry);
    }
}
