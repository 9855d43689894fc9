package org.colloquy.core.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.colloquy.api.contact.FindContacts;
import org.colloquy.api.page.PageRequest;
import org.colloquy.core.platform.OwnedRepository;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ContactRepository extends OwnedRepository<Contact> {

    private static final int IDS_AT_ONCE = 500;

    ContactRepository() {
        super(Contact.class, "client");
    }

    /** Those that fit everything that is given, newest first, up to {@code limit + 1}. */
    List<Contact> find(String workspaceId, FindContacts wanted, PageRequest page) {
        Map<String, String> conditions = new LinkedHashMap<>();
        put(conditions, "emailKey", wanted.email() == null ? null : Contact.emailKey(wanted.email()));
        put(conditions, "phoneKey", wanted.phone() == null ? null : Contact.phoneKey(wanted.phone()));
        put(conditions, "externalId", wanted.externalId());
        StringBuilder where = new StringBuilder("e.workspaceId = :workspace AND e.id < :before");
        conditions
                .keySet()
                .forEach(name ->
                        where.append(" AND e.").append(name).append(" = :").append(name));
        TypedQuery<Contact> query = query(where + " ORDER BY e.id DESC");
        conditions.forEach(query::setParameter);
        String after = page.after();
        return query.setParameter("workspace", workspaceId)
                .setParameter("before", after == null ? "~" : after)
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** The contacts that another system calls so, the oldest where there are several. */
    Map<String, Contact> findByExternalIds(String workspaceId, List<String> externalIds) {
        Map<String, Contact> found = new HashMap<>();
        for (int from = 0; from < externalIds.size(); from += IDS_AT_ONCE) {
            List<String> some = externalIds.subList(from, Math.min(externalIds.size(), from + IDS_AT_ONCE));
            query("e.workspaceId = :workspace AND e.externalId IN :external ORDER BY e.id")
                    .setParameter("workspace", workspaceId)
                    .setParameter("external", some)
                    .getResultList()
                    .forEach(contact -> found.putIfAbsent(contact.externalId(), contact));
        }
        return found;
    }

    /** The next contacts, oldest first. */
    List<Contact> oldestFirst(String workspaceId, String afterId, int limit) {
        return query("e.workspaceId = :workspace AND e.id > :after ORDER BY e.id")
                .setParameter("workspace", workspaceId)
                .setParameter("after", afterId)
                .setMaxResults(limit)
                .getResultList();
    }

    private static void put(Map<String, String> conditions, String name, @Nullable String value) {
        if (value != null) {
            conditions.put(name, value);
        }
    }
}
