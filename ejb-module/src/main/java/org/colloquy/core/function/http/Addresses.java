package org.colloquy.core.function.http;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Tells addresses of the public Internet from all others. */
final class Addresses {

    /** Prefixes that are not public beyond those that Java itself knows, as network and length. */
    private static final String[] RESERVED = {
        "0.0.0.0/8", // this network
        "100.64.0.0/10", // shared by a provider's customers
        "192.0.0.0/24", // protocol assignments
        "192.0.2.0/24", // documentation
        "192.88.99.0/24", // relays of 6to4
        "198.18.0.0/15", // benchmarks
        "198.51.100.0/24",
        "203.0.113.0/24",
        "240.0.0.0/4", // reserved, and broadcast
        "::/96", // IPv4-compatible
        "100::/64", // discard
        "2001::/23", // Teredo and other protocol assignments
        "2001:db8::/32",
        "fc00::/7" // unique local
    };

    /** Prefixes behind which an IPv4 address is reached: at which byte it stands. */
    private static final String NAT64 = "64:ff9b::/96";

    private static final int NAT64_PLACE = 12;
    private static final String SIX_TO_FOUR = "2002::/16";
    private static final int SIX_TO_FOUR_PLACE = 2;

    private Addresses() {}

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || Arrays.stream(RESERVED).anyMatch(range -> within(address, range))) {
            return false;
        }
        return !(address instanceof Inet6Address six) || isPublicInside(six);
    }

    private static boolean isPublicInside(Inet6Address address) {
        if (within(address, NAT64)) {
            return isPublic(embedded(address, NAT64_PLACE));
        }
        // Another network's translation has the address of a local one.
        return !within(address, "64:ff9b:1::/48")
                && (!within(address, SIX_TO_FOUR) || isPublic(embedded(address, SIX_TO_FOUR_PLACE)));
    }

    private static InetAddress embedded(Inet6Address address, int place) {
        return literal(Arrays.copyOfRange(address.getAddress(), place, place + 4));
    }

    private static boolean within(InetAddress address, String range) {
        int slash = range.indexOf('/');
        byte[] network = parse(range.substring(0, slash));
        byte[] bytes = address.getAddress();
        if (bytes.length != network.length) {
            return false;
        }
        int bits = Integer.parseInt(range.substring(slash + 1));
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> (i % 8);
            if ((bytes[i / 8] & mask) != (network[i / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] parse(String address) {
        try {
            // A literal, so nobody is asked. An IPv4 address in IPv6's clothes would come out as IPv4, which none here
            // is.
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(address, e);
        }
    }

    private static InetAddress literal(byte[] address) {
        try {
            return Inet4Address.getByAddress(address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
