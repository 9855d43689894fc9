package org.colloquy.core.contact;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.colloquy.api.contact.ContactView;
import org.colloquy.api.contact.CreateContact;
import org.colloquy.api.contact.UpdateContact;
import org.colloquy.api.error.AppException;
import org.colloquy.api.json.Json;
import org.colloquy.core.platform.Ids;
import org.colloquy.core.platform.JsonColumn;
import org.jspecify.annotations.Nullable;

/** Who talks. */
@Entity
// Named, because a lock set on a query has its SQL written anew each time.
@NamedQuery(
        name = Contact.LOCK_BY_ID,
        query = "SELECT e FROM Contact e WHERE e.workspaceId = :workspace AND e.id = :id",
        lockMode = LockModeType.PESSIMISTIC_WRITE)
@NamedQuery(
        name = Contact.LOCK,
        query = "SELECT e FROM Contact e WHERE e.channelId = :channel AND e.externalId = :external",
        lockMode = LockModeType.PESSIMISTIC_WRITE)
public class Contact {

    static final String LOCK = "Contact.lock";
    static final String LOCK_BY_ID = "Contact.lockById";

    private static final int MAX_NAME = 256;

    /** The name of the pair that holds the id under which a channel knows the contact. */
    private static final String REMOTE_JID = "remoteJid";

    /** How the ids of contacts end that are telephone numbers. */
    private static final String NUMBERED = "@s.whatsapp.net";

    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};

    private static final TypeReference<Map<String, String>> PAIRS = new TypeReference<>() {};

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    private String name;

    private @Nullable String email;

    private @Nullable String phone;

    @Column(name = "email_key")
    private @Nullable String emailKey;

    @Column(name = "phone_key")
    private @Nullable String phoneKey;

    /** JSON object of texts. */
    private String metadata;

    @Version
    private int version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "channel_id")
    private @Nullable String channelId;

    @Column(name = "external_id")
    private @Nullable String externalId;

    /** JSON array of texts. */
    private @Nullable String tags;

    private @Nullable String funnel;

    private boolean blocked;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Contact() {}

    Contact(String workspaceId, CreateContact request, Instant now) {
        this.id = Ids.next("contact");
        this.workspaceId = workspaceId;
        this.name = request.name();
        this.email = request.email();
        this.phone = request.phone();
        this.externalId = request.externalId();
        this.metadata = Json.write(Objects.requireNonNullElse(request.metadata(), Map.of()));
        this.tags = ofTags(request.tags());
        this.funnel = request.funnel();
        this.createdAt = now;
        this.updatedAt = now;
        index();
    }

    /** Who talks on a channel, which knows the contact by an id of its own. */
    static Contact onChannel(String workspaceId, String channelId, String externalId, String name, Instant now) {
        CreateContact request =
                new CreateContact(shortened(name), null, null, externalId, Map.of(REMOTE_JID, externalId));
        Contact contact = new Contact(workspaceId, request, now);
        contact.channelId = channelId;
        contact.index();
        return contact;
    }

    /** Its id. */
    public String id() {
        return id;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    void introduce(String newName, Instant now) {
        if (!name.equals(shortened(newName))) {
            name = shortened(newName);
            updatedAt = now;
        }
    }

    private static String shortened(String text) {
        return text.length() <= MAX_NAME ? text : text.substring(0, MAX_NAME);
    }

    void change(UpdateContact change, Instant now) {
        if (change.name() != null) {
            name = change.name().orElseThrow(() -> AppException.invalid("name", "cannot be cleared"));
        }
        email = changed(change.email(), email);
        phone = changed(change.phone(), phone);
        if (change.externalId() != null && channelId != null) {
            throw AppException.invalid("externalId", "belongs to the channel of this contact");
        }
        externalId = changed(change.externalId(), externalId);
        if (change.metadata() != null) {
            annotate(change.metadata());
        }
        if (change.tags() != null) {
            tags = ofTags(change.tags());
        }
        funnel = changed(change.funnel(), funnel);
        blocked = Objects.requireNonNullElse(change.blocked(), blocked);
        updatedAt = now;
        index();
    }

    /** Gives it tags, as many as fit, and takes others. */
    void retag(List<String> added, List<String> removed, Instant now) {
        Set<String> kept = new LinkedHashSet<>(tags());
        removed.forEach(kept::remove);
        added.stream().filter(tag -> kept.size() < CreateContact.MAX_TAGS).forEach(kept::add);
        tags = ofTags(kept);
        updatedAt = now;
    }

    /** Puts it into a funnel. */
    void join(String wanted, Instant now) {
        funnel = wanted;
        updatedAt = now;
    }

    /** It is answered never again. */
    void block(Instant now) {
        blocked = true;
        updatedAt = now;
    }

    /** Another table has a newer row of it. */
    void replace(CreateContact row, Instant now) {
        name = row.name();
        email = row.email();
        phone = row.phone();
        annotate(Objects.requireNonNullElse(row.metadata(), Map.of()));
        tags = row.tags() == null ? tags : ofTags(row.tags());
        funnel = row.funnel() == null ? funnel : row.funnel();
        updatedAt = now;
        index();
    }

    private void annotate(Map<String, String> pairs) {
        Map<String, String> kept = new LinkedHashMap<>(pairs);
        if (channelId != null && externalId != null) {
            kept.put(REMOTE_JID, externalId);
        }
        metadata = Json.write(kept);
    }

    private void index() {
        emailKey = email == null ? null : emailKey(email);
        phoneKey = phone == null ? numberOnChannel() : phoneKey(phone);
    }

    /** The number that the id of a contact of a channel begins with. */
    private @Nullable String numberOnChannel() {
        return channelId != null && externalId != null && externalId.endsWith(NUMBERED)
                ? phoneKey(externalId.substring(0, externalId.length() - NUMBERED.length()))
                : null;
    }

    /** An address as it is looked for. */
    static String emailKey(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** A number as it is looked for. */
    static String phoneKey(String phone) {
        return phone.replaceAll("[^0-9]", "");
    }

    /** Whether it is answered never again. */
    public boolean blocked() {
        return blocked;
    }

    Map<String, String> metadata() {
        return Json.read(metadata, PAIRS);
    }

    private List<String> tags() {
        return JsonColumn.list(tags, WORDS);
    }

    private static @Nullable String ofTags(@Nullable Collection<String> words) {
        return words == null
                ? null
                : JsonColumn.ofList(words.stream().distinct().toList());
    }

    /** What callers see. */
    public ContactView view() {
        return new ContactView(
                id, name, email, phone, externalId, metadata(), tags(), funnel, blocked, createdAt, updatedAt);
    }

    private static @Nullable String changed(@Nullable Optional<String> change, @Nullable String current) {
        return change == null ? current : change.orElse(null);
    }
}
