package org.colloquy.api.contact;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts are wanted: those that fit everything that is given, all when nothing is.
 *
 * @param email in whatever case
 * @param phone with whatever separators
 */
public record FindContacts(
        @Nullable @Size(max = CreateContact.MAX_EMAIL) String email,
        @Nullable @Size(max = CreateContact.MAX_PHONE) String phone,
        @Nullable @Size(max = CreateContact.MAX_EXTERNAL_ID) String externalId) {

    @Override
    public String toString() {
        return "FindContacts[]";
    }
}
