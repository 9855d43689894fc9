package org.colloquy.core.contact;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.executable.ValidateOnExecution;
import org.colloquy.api.contact.ContactService;
import org.colloquy.api.contact.ContactView;
import org.colloquy.api.contact.CreateContact;
import org.colloquy.api.contact.UpdateContact;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;
import org.colloquy.core.platform.Time;

/** Keeps contacts. */
@Stateless
@ValidateOnExecution
public class ContactBean implements ContactService {

    @Inject
    private ContactRepository contacts;

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
