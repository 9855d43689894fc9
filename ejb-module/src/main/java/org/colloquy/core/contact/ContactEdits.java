package org.colloquy.core.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colloquy.api.contact.UpdateContact;
import org.colloquy.core.platform.Time;
import org.jspecify.annotations.Nullable;

/**
 * What the server itself changes of contacts, as part of the caller's transaction. What does not fit a contact is passed over, and so
 * is a contact that is gone.
 */
@ApplicationScoped
public class ContactEdits {

    @PersistenceContext(unitName = "colloquy")
    private EntityManager entities;

    @Inject
    private Validator validator;

    @Inject
    private Time time;

    /**
     * The contact with its row locked until the transaction ends. Who needs its row and that of a thread locks the contact first, as
     * all do that take messages in.
     */
    public Optional<Contact> lock(String workspaceId, String contactId) {
        return entities
                .createNamedQuery(Contact.LOCK_BY_ID, Contact.class)
                .setParameter("workspace", workspaceId)
                .setParameter("id", contactId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Gives and takes tags. */
    public void retag(Contact contact, List<String> added, List<String> removed) {
        List<String> fitting = added.stream()
                .filter(tag -> fits(change(null, null, null, null, List.of(tag), null)))
                .toList();
        contact.retag(fitting, removed, time.now());
    }

    /** Puts the contact into a funnel. */
    public void join(Contact contact, String funnel) {
        if (!funnel.isBlank() && fits(change(null, null, null, null, null, funnel))) {
            contact.join(funnel, time.now());
        }
    }

    /** Answers the contact never again. */
    public void block(Contact contact) {
        contact.block(time.now());
    }

    /** Gives fields new values; an empty one takes a field away. */
    public void edit(Contact contact, Map<String, String> fields) {
        fields.forEach((field, value) -> {
            UpdateContact change = change(contact, field, value.isBlank() ? "" : value);
            boolean nameless = field.equals("name") && value.isBlank();
            if (!nameless && fits(change)) {
                contact.change(change, time.now());
            }
        });
    }

    private static UpdateContact change(Contact contact, String field, String value) {
        return switch (field) {
            case "name" -> change(value, null, null, null, null, null);
            case "email" -> change(null, value, null, null, null, null);
            case "phone" -> change(null, null, value, null, null, null);
            default -> change(null, null, null, with(contact.metadata(), field, value), null, null);
        };
    }

    private static Map<String, String> with(Map<String, String> pairs, String key, String value) {
        Map<String, String> changed = new LinkedHashMap<>(pairs);
        if (value.isEmpty()) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return changed;
    }

    private boolean fits(UpdateContact change) {
        return validator.validate(change).isEmpty();
    }

    /** Of a text that is empty, the change takes the field away. */
    private static UpdateContact change(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable Map<String, String> metadata,
            @Nullable List<String> tags,
            @Nullable String funnel) {
        return new UpdateContact(
                cleared(name), cleared(email), cleared(phone), null, metadata, tags, cleared(funnel), null);
    }

    private static @Nullable Optional<String> cleared(@Nullable String text) {
        return text == null ? null : Optional.of(text).filter(given -> !given.isEmpty());
    }
}
