package org.colloquy.core.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.colloquy.core.platform.Time;
import org.jspecify.annotations.Nullable;

/** The contacts of channels, as part of the caller's transaction. The same external id on two channels is two contacts. */
@ApplicationScoped
public class ChannelContacts {

    @PersistenceContext(unitName = "colloquy")
    private EntityManager entities;

    @Inject
    private Time time;

    /** The contact with its row locked until the transaction ends: what comes from one contact comes one at a time. */
    public Optional<Contact> lock(String channelId, String externalId) {
        return entities
                .createNamedQuery(Contact.LOCK, Contact.class)
                .setParameter("channel", channelId)
                .setParameter("external", externalId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** A new contact; another transaction that makes the same one at this moment makes this one fail. */
    public Contact add(String workspaceId, String channelId, String externalId, @Nullable String name) {
        Instant now = time.now();
        String known = name == null || name.isBlank() ? externalId : name;
        Contact contact = Contact.onChannel(workspaceId, channelId, externalId, known, now);
        entities.persist(contact);
        entities.flush();
        return contact;
    }

    /** The id under which its channel knows a contact. */
    public String jid(String contactId) {
        return entities.createQuery("SELECT c.externalId FROM Contact c WHERE c.id = :id", String.class)
                .setParameter("id", contactId)
                .getSingleResult();
    }

    /** It says how it is called. */
    public void introduce(Contact contact, @Nullable String name) {
        if (name != null && !name.isBlank()) {
            contact.introduce(name, time.now());
        }
    }
}
