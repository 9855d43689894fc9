package org.colloquy.core.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;

/** E-mail addresses, read strictly: one bare address of printable ASCII, no name, no list, no comment, no line break. */
final class Addresses {

    /** RFC 5321. */
    private static final int LONGEST = 254;

    private Addresses() {}

    static Optional<InternetAddress> find(String text) {
        String bare = text.strip();
        if (bare.isEmpty() || bare.length() > LONGEST || !bare.chars().allMatch(c -> c > ' ' && c < 127)) {
            return Optional.empty();
        }
        try {
            InternetAddress address = new InternetAddress(bare, true);
            address.validate();
            return Optional.of(address).filter(read -> bare.equals(read.getAddress()) && !read.isGroup());
        } catch (AddressException e) {
            // Not one. Its message would quote the text.
            return Optional.empty();
        }
    }
}
