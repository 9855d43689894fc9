package org.colloquy.core.contact;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.validation.executable.ValidateOnExecution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.colloquy.api.contact.ContactService;
import org.colloquy.api.contact.ContactView;
import org.colloquy.api.contact.CreateContact;
import org.colloquy.api.contact.FindContacts;
import org.colloquy.api.contact.ImportedContacts;
import org.colloquy.api.contact.UpdateContact;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.Violation;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;
import org.colloquy.core.platform.Time;

/** Keeps contacts. */
@Stateless
@ValidateOnExecution
public class ContactBean implements ContactService {

    private static final int BATCH = 1_000;
    private static final int MOST_COMPLAINTS = 100;

    @Inject
    private ContactRepository contacts;

    @Inject
    private Validator validator;

    @Inject
    private Time time;

    @Override
    public ContactView create(String workspaceId, CreateContact request) {
        Contact contact = new Contact(workspaceId, request, time.now());
        contacts.add(contact);
        return contact.view();
    }

    @Override
    public ContactView get(String workspaceId, String id) {
        return contacts.get(workspaceId, id).view();
    }

    @Override
    public Page<ContactView> list(String workspaceId, PageRequest page) {
        return Page.of(contacts.list(workspaceId, page), page.limit(), Contact::view, Contact::id);
    }

    @Override
    public Page<ContactView> find(String workspaceId, FindContacts wanted, PageRequest page) {
        return Page.of(contacts.find(workspaceId, wanted, page), page.limit(), Contact::view, Contact::id);
    }

    @Override
    public ImportedContacts importCsv(String workspaceId, String csv) {
        List<CreateContact> rows = ContactCsv.read(csv);
        requireValid(rows);
        // One by one, each query would look through all rows that have come before it.
        Map<String, Contact> known = contacts.findByExternalIds(
                workspaceId,
                rows.stream()
                        .map(CreateContact::externalId)
                        .filter(Objects::nonNull)
                        .toList());
        int updated = 0;
        for (CreateContact row : rows) {
            Contact contact = row.externalId() == null ? null : known.get(row.externalId());
            if (contact == null) {
                contact = new Contact(workspaceId, row, time.now());
                contacts.add(contact);
                if (row.externalId() != null) {
                    known.put(row.externalId(), contact);
                }
            } else {
                contact.replace(row, time.now());
                updated++;
            }
        }
        return new ImportedContacts(rows.size() - updated, updated);
    }

    @Override
    public String exportCsv(String workspaceId) {
        List<ContactView> all = new ArrayList<>();
        List<Contact> next = contacts.oldestFirst(workspaceId, "", BATCH);
        while (!next.isEmpty()) {
            next.forEach(contact -> all.add(contact.view()));
            next = contacts.oldestFirst(workspaceId, next.get(next.size() - 1).id(), BATCH);
        }
        return ContactCsv.write(all);
    }

    private void requireValid(List<CreateContact> rows) {
        List<Violation> wrong = new ArrayList<>();
        for (int i = 0; i < rows.size() && wrong.size() < MOST_COMPLAINTS; i++) {
            String line = "line " + (i + 2) + ": ";
            validator.validate(rows.get(i)).stream()
                    .map(fault -> new Violation(
                            line + fault.getPropertyPath().toString().replaceAll("\\[.*|<.*", ""), fault.getMessage()))
                    .sorted(Comparator.comparing(Violation::field))
                    .forEach(wrong::add);
        }
        if (!wrong.isEmpty()) {
            throw AppException.invalid(wrong);
        }
    }

    @Override
    public ContactView update(String workspaceId, String id, UpdateContact change) {
        Contact contact = contacts.get(workspaceId, id);
        contact.change(change, time.now());
        return contact.view();
    }

    @Override
    public void delete(String workspaceId, String id) {
        contacts.remove(contacts.get(workspaceId, id));
    }
}
