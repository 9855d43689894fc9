package org.colloquy.api.workspace;

import org.jspecify.annotations.Nullable;

/**
 * What holds for all conversations of a workspace.
 *
 * @param retentionDays days after which sessions that have ended are deleted with all that was said; null: never
 * @param maskContacts whether e-mail addresses and phone numbers are replaced by {@code [e-mail]} and {@code [phone]} before a
 *     prompt leaves for a model
 * @param privacyText what chatbots are told about privacy; null: the server's text, empty: nothing
 */
public record WorkspaceOptions(
        @Nullable Integer retentionDays,
        boolean maskContacts,
        @Nullable String privacyText) {}
