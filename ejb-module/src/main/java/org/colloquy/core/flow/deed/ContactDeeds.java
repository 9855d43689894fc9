package org.colloquy.core.flow.deed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.core.contact.Contact;
import org.colloquy.core.contact.ContactEdits;
import org.colloquy.core.platform.Storable;

/** What flows do with the contact. */
@ApplicationScoped
class ContactDeeds {

    @Inject
    private ContactEdits edits;

    void retag(Deed deed, FlowEffect.ChangeTags tags) {
        List<String> added = tags.add().stream().map(Storable::text).toList();
        List<String> removed = tags.remove().stream().map(Storable::text).toList();
        change(deed, contact -> edits.retag(contact, added, removed));
    }

    void join(Deed deed, FlowEffect.AddFunnel funnel) {
        change(deed, contact -> edits.join(contact, Storable.text(funnel.funnel())));
    }

    void edit(Deed deed, FlowEffect.EditFields edit) {
        Map<String, String> fields = new LinkedHashMap<>();
        edit.fields().forEach((field, value) -> fields.put(Storable.text(field), Storable.text(value)));
        change(deed, contact -> edits.edit(contact, fields));
    }

    void block(Deed deed) {
        change(deed, edits::block);
    }

    private void change(Deed deed, Consumer<Contact> change) {
        edits.lock(deed.workspaceId(), deed.contactId()).ifPresent(change);
    }
}
