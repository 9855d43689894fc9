package org.colloquy.api.credential;

/** What creating and changing a credential check alike. */
final class CredentialLimits {

    static final String ADDRESS = "https?://[^\\s?#]+";
    static final String ADDRESS_MESSAGE = "must be an http or https address without query";
    static final String VISIBLE = "[\\x21-\\x7e]+";
    static final String VISIBLE_MESSAGE = "must be visible ASCII without spaces";
    static final String VERSION = "[A-Za-z0-9._-]+";
    static final String VERSION_MESSAGE = "must be letters, digits, dots, hyphens and underscores";
    static final int MAX_CONCURRENT = 10_000;

    private CredentialLimits() {}
}
