package org.colloquy.core.function.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.colloquy.core.function.FunctionSettings;

/**
 * Looks names up and keeps forbidden addresses back. The client connects to what comes out of here and to nothing else, so that a
 * name cannot mean one address when it is checked and another one a moment later.
 */
final class GuardedDns implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        if (!FunctionSettings.privateAddresses() && !Arrays.stream(found).allMatch(Addresses::isPublic)) {
            throw new ForbiddenAddressException();
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** The name means an address that functions must not reach. */
    static final class ForbiddenAddressException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        ForbiddenAddressException() {
            super("not a public address");
        }
    }
}
