package org.colloquy.core.flow.machine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.colloquy.api.flow.ContactAction;
import org.colloquy.api.flow.FlowEffect;

/** Notes things about the contact and hands the conversation over. */
final class Contacting {

    private Contacting() {}

    static void register(Performers performers) {
        tells(performers, ContactAction.AddNote.class, (note, texts) -> {
            String mention = note.mention() == null ? null : texts.line(note.mention());
            return new FlowEffect.AddNote(texts.plain(note.text()), mention);
        });
        tells(
                performers,
                ContactAction.AddTags.class,
                (tags, texts) -> new FlowEffect.ChangeTags(words(tags.tags(), texts), List.of()));
        tells(
                performers,
                ContactAction.RemoveTags.class,
                (tags, texts) -> new FlowEffect.ChangeTags(List.of(), words(tags.tags(), texts)));
        tells(
                performers,
                ContactAction.AddFunnel.class,
                (add, texts) -> new FlowEffect.AddFunnel(word(add.funnel(), texts)));
        performers.add(ContactAction.EditFields.class, (edit, moment) -> {
            Map<String, String> fields = fields(edit, moment.texts());
            moment.effect(new FlowEffect.EditFields(fields));
            moment.meet(moment.world().contact().with(fields));
            moment.tell("changed " + fields.keySet());
            moment.goOn();
        });
        registerHandovers(performers);
    }

    private static void registerHandovers(Performers performers) {
        tells(
                performers,
                ContactAction.AssignUser.class,
                (assign, texts) -> new FlowEffect.Assign(word(assign.user(), texts), null));
        tells(
                performers,
                ContactAction.AssignTeam.class,
                (assign, texts) -> new FlowEffect.Assign(null, word(assign.team(), texts)));
        tells(performers, ContactAction.UnassignUser.class, (unassign, texts) -> new FlowEffect.Assign(null, null));
        tells(performers, ContactAction.BlockContact.class, (block, texts) -> new FlowEffect.BlockContact());
        performers.add(ContactAction.CloseConversation.class, (close, moment) -> {
            moment.effect(new FlowEffect.CloseConversation(false));
            moment.tell("closed");
            moment.end();
        });
    }

    private interface Telling<A> {
        FlowEffect.Told effect(A action, Texts texts);
    }

    private static <A extends ContactAction> void tells(Performers performers, Class<A> type, Telling<A> telling) {
        performers.add(type, (action, moment) -> {
            FlowEffect.Told effect = telling.effect(action, moment.texts());
            moment.effect(effect);
            moment.tell(describe(effect));
            moment.goOn();
        });
    }

    private static String describe(FlowEffect.Told effect) {
        if (effect instanceof FlowEffect.AddNote note) {
            return "noted: " + note.text();
        }
        if (effect instanceof FlowEffect.ChangeTags tags) {
            return tags.add().isEmpty() ? "removed " + tags.remove() : "added " + tags.add();
        }
        if (effect instanceof FlowEffect.Assign assign) {
            String who = assign.user() == null ? assign.team() : assign.user();
            return who == null ? "assigned to nobody" : "assigned to " + who;
        }
        return "done";
    }

    private static Map<String, String> fields(ContactAction.EditFields edit, Texts texts) {
        Map<String, String> fields = new LinkedHashMap<>();
        edit.fields().forEach((name, value) -> fields.put(name, texts.line(value)));
        return fields;
    }

    private static List<String> words(List<String> templates, Texts texts) {
        return templates.stream()
                .map(template -> word(template, texts))
                .filter(word -> !word.isBlank())
                .distinct()
                .toList();
    }

    private static String word(String template, Texts texts) {
        return Texts.cut(texts.line(template), ContactAction.MAX_WORD);
    }
}
