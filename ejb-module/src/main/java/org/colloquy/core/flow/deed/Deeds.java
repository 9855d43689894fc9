package org.colloquy.core.flow.deed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.core.mail.Mail;
import org.colloquy.core.platform.Storable;
import org.colloquy.core.survey.SurveyBox;

/** Does what flows do besides talking. */
@ApplicationScoped
public class Deeds {

    @Inject
    private ContactDeeds contacts;

    @Inject
    private SessionDeeds sessions;

    @Inject
    private SurveyBox surveys;

    @Inject
    private Mail mail;

    /**
     * Does it in the caller's transaction. What may be gone by then (a contact, a session) is passed over, and so is what does not fit;
     * nothing that an author or a contact can do makes it throw. It locks the row of the contact whom it changes: a caller that holds
     * the thread has locked {@link org.colloquy.core.contact.ContactEdits#lock the contact} before.
     *
     * @param effect what belongs to talking ({@link FlowEffect.Send}, {@link FlowEffect.Typing}, {@link FlowEffect.CloseConversation})
     *     is left to the caller
     */
    public void apply(Deed deed, FlowEffect.Told effect) {
        if (effect instanceof FlowEffect.AddNote note) {
            sessions.note(deed, note);
        } else if (effect instanceof FlowEffect.Assign assign) {
            sessions.assign(deed, assign);
        } else if (effect instanceof FlowEffect.ChangeTags tags) {
            contacts.retag(deed, tags);
        } else if (effect instanceof FlowEffect.AddFunnel funnel) {
            contacts.join(deed, funnel);
        } else if (effect instanceof FlowEffect.EditFields fields) {
            contacts.edit(deed, fields);
        } else if (effect instanceof FlowEffect.BlockContact) {
            contacts.block(deed);
        } else if (effect instanceof FlowEffect.CountSurvey answer) {
            surveys.add(deed.workspaceId(), deed.sessionId(), deed.contactId(), answer);
        } else if (effect instanceof FlowEffect.SendEmail letter) {
            mail.send(
                    deed.workspaceId(),
                    deed.sessionId(),
                    letter.to(),
                    Storable.text(letter.subject()),
                    Storable.text(letter.text()));
        }
    }
}
