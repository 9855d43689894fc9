package org.colloquy.api.contact;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change of a contact: a null component keeps, an empty Optional clears. The name cannot be cleared; metadata and tags are replaced
 * as a whole.
 *
 * @param blocked true: it is answered never again, and its messages are refused, until this is set to false
 */
public record UpdateContact(
        @Nullable
        Optional<
                        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
                        @Size(max = CreateContact.MAX_NAME) String>
                name,

        @Nullable Optional<@Email @Size(max = CreateContact.MAX_EMAIL) String> email,

        @Nullable
        Optional<
                        @Size(max = CreateContact.MAX_PHONE)
                        @Pattern(regexp = CreateContact.PHONE, message = CreateContact.PHONE_MESSAGE) String>
                phone,

        @Nullable
        Optional<
                        @Pattern(regexp = CreateContact.NOT_BLANK, message = "must not be blank")
                        @Size(max = CreateContact.MAX_EXTERNAL_ID) String>
                externalId,

        @Nullable @Size(max = CreateContact.MAX_PAIRS)
        Map<@NotBlank @Size(max = CreateContact.MAX_KEY) String, @NotNull @Size(max = CreateContact.MAX_VALUE) String>
                metadata,

        @Nullable @Size(max = CreateContact.MAX_TAGS)
        List<
                        @Pattern(regexp = CreateContact.WORD, message = CreateContact.WORD_MESSAGE)
                        @Size(max = CreateContact.MAX_WORD) String>
                tags,

        @Nullable
        Optional<
                        @Pattern(regexp = CreateContact.NOT_BLANK, message = "must not be blank")
                        @Size(max = CreateContact.MAX_WORD) String>
                funnel,

        @Nullable Boolean blocked) {

    /** Without tags, funnel and blocking. */
    public UpdateContact(
            @Nullable Optional<String> name,
            @Nullable Optional<String> email,
            @Nullable Optional<String> phone,
            @Nullable Optional<String> externalId,
            @Nullable Map<String, String> metadata) {
        this(name, email, phone, externalId, metadata, null, null, null);
    }
}
