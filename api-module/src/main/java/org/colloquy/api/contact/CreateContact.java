package org.colloquy.api.contact;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A new contact.
 *
 * @param phone digits with the usual separators, as given
 * @param externalId what another system calls the contact
 * @param metadata up to 64 pairs that assistants may know about
 * @param tags up to 64 words
 * @param funnel where the contact stands
 */
public record CreateContact(
        @NotBlank @Size(max = MAX_NAME) String name,
        @Nullable @Email @Size(max = MAX_EMAIL) String email,

        @Nullable @Size(max = MAX_PHONE) @Pattern(regexp = PHONE, message = PHONE_MESSAGE)
        String phone,

        @Nullable @Size(max = MAX_EXTERNAL_ID) @Pattern(regexp = NOT_BLANK, message = "must not be blank")
        String externalId,

        @Nullable @Size(max = MAX_PAIRS)
        Map<@NotBlank @Size(max = MAX_KEY) String, @NotNull @Size(max = MAX_VALUE) String> metadata,

        @Nullable @Size(max = MAX_TAGS)
        List<@Pattern(regexp = WORD, message = WORD_MESSAGE) @Size(max = MAX_WORD) String> tags,

        @Nullable @Size(max = MAX_WORD) @Pattern(regexp = NOT_BLANK, message = "must not be blank")
        String funnel) {

    /** Without tags and funnel. */
    public CreateContact(
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String externalId,
            @Nullable Map<String, String> metadata) {
        this(name, email, phone, externalId, metadata, null, null);
    }

    /** Somebody of whom nothing but a name is known. */
    public static CreateContact named(String name) {
        return new CreateContact(name, null, null, null, null);
    }

    /** Longest name. */
    public static final int MAX_NAME = 256;

    /** Longest e-mail address (RFC 5321). */
    public static final int MAX_EMAIL = 254;

    /** Longest phone number. */
    public static final int MAX_PHONE = 64;

    /** Longest id of another system. */
    public static final int MAX_EXTERNAL_ID = 128;

    /** How many tags a contact may have. */
    public static final int MAX_TAGS = 64;

    /** Longest tag or name of a funnel. */
    public static final int MAX_WORD = 128;

    static final String WORD = ".*\\S.*";
    static final String WORD_MESSAGE = "must be one line and not blank";
    static final String NOT_BLANK = "(?s).*\\S.*";
    static final String PHONE = "\\+?[0-9 ()./-]*";
    static final String PHONE_MESSAGE = "must be digits with + ( ) . / - or spaces";
    /** How many pairs metadata may have. */
    public static final int MAX_PAIRS = 64;

    static final int MAX_KEY = 64;
    /** Longest value in metadata. */
    public static final int MAX_VALUE = 2_000;
}
