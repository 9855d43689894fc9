package org.colloquy.core.upstream;

import java.util.EnumSet;
import java.util.Set;

/**
 * How a provider wants to be asked.
 *
 * @param completionTokens whether it calls the limit {@code max_completion_tokens} and not {@code max_tokens}
 * @param dropped what it refuses
 */
record Dialect(boolean completionTokens, Set<Parameter> dropped) {

    Dialect {
        dropped = Set.copyOf(dropped);
    }

    /** Who made the newer name wants it; many who speak the same language know only the older one. */
    static Dialect first(Upstream upstream) {
        String host = upstream.baseUrl().replaceFirst("^https?://", "").replaceFirst("[:/].*$", "");
        boolean azure = host.endsWith(".azure.com") || upstream.apiVersion() != null;
        return new Dialect(azure || host.equals("api.openai.com"), Set.of());
    }

    boolean knows(Parameter parameter) {
        return !dropped.contains(parameter);
    }

    /** The dialect without what was refused; the limit of tokens gets its other name instead. */
    Dialect without(Set<Parameter> refused) {
        EnumSet<Parameter> gone = EnumSet.noneOf(Parameter.class);
        gone.addAll(dropped);
        gone.addAll(refused);
        gone.remove(Parameter.MAX_TOKENS);
        return new Dialect(refused.contains(Parameter.MAX_TOKENS) != completionTokens, gone);
    }
}
