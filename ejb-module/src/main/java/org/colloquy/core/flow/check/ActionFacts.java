package org.colloquy.core.flow.check;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.colloquy.api.flow.Action;
import org.colloquy.api.flow.CallAction;
import org.colloquy.api.flow.ContactAction;
import org.colloquy.api.flow.LogicAction;
import org.colloquy.api.flow.TalkAction;
import org.colloquy.api.flow.TalkAction.Option;
import org.colloquy.api.flow.VariableType;
import org.jspecify.annotations.Nullable;

/** The facts of every kind of action. */
final class ActionFacts {

    private ActionFacts() {}

    static Facts of(Action action) {
        if (action instanceof TalkAction talk) {
            return talk(talk);
        }
        if (action instanceof ContactAction contact) {
            return contact(contact);
        }
        return action instanceof LogicAction logic ? LogicFacts.of(logic) : CallFacts.of((CallAction) action);
    }

    private static Facts talk(TalkAction action) {
        Facts facts = new Facts();
        if (action instanceof TalkAction.SendMessage send) {
            return facts.says("text", send.text()).goesOn();
        }
        if (action instanceof TalkAction.SendQuickReply send) {
            facts.quickReplies.add(new Facts.Mention("quickReply", send.quickReply()));
            return facts.goesOn();
        }
        if (action instanceof TalkAction.Buttons ask) {
            facts.says("text", ask.text()).fallsBack(ask.fallback());
            return asks(facts, "buttons", ask.buttons(), ask.variable());
        }
        if (action instanceof TalkAction.Options ask) {
            facts.says("text", ask.text()).fallsBack(ask.fallback());
            return asks(facts, "options", ask.options(), ask.variable());
        }
        if (action instanceof TalkAction.WaitForAnswer wait) {
            return facts.writes("variable", wait.variable(), VariableType.TEXT)
                    .fallsBack(wait.fallback())
                    .goesAfterWaiting("", null);
        }
        return action instanceof TalkAction.Survey survey ? survey(facts, survey) : facts.goesOn();
    }

    private static Facts asks(Facts facts, String field, List<Option> options, @Nullable String variable) {
        Set<String> labels = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            if (!labels.add(option.label().strip().toLowerCase(Locale.ROOT))) {
                facts.wrong(field + "[" + i + "].label", "is the label of another one");
            }
            facts.goesAfterWaiting(field + "[" + i + "].next", option.next());
        }
        return facts.writes("variable", variable, VariableType.TEXT).goesAfterWaiting("", null);
    }

    private static Facts survey(Facts facts, TalkAction.Survey survey) {
        return facts.says("question", survey.question())
                .goesAfterWaiting("promoter", survey.promoter())
                .goesAfterWaiting("neutral", survey.neutral())
                .goesAfterWaiting("detractor", survey.detractor())
                .fallsBack(survey.fallback())
                .goesAfterWaiting("", null);
    }

    private static Facts contact(ContactAction action) {
        Facts facts = new Facts();
        if (action instanceof ContactAction.CloseConversation) {
            return facts;
        }
        if (action instanceof ContactAction.AddNote note) {
            facts.says("text", note.text()).says("mention", note.mention());
        } else if (action instanceof ContactAction.AddTags tags) {
            list(facts, "tags", tags.tags());
        } else if (action instanceof ContactAction.RemoveTags tags) {
            list(facts, "tags", tags.tags());
        } else if (action instanceof ContactAction.AddFunnel funnel) {
            facts.says("funnel", funnel.funnel());
        } else if (action instanceof ContactAction.AssignUser assign) {
            facts.says("user", assign.user());
        } else if (action instanceof ContactAction.AssignTeam assign) {
            facts.says("team", assign.team());
        } else if (action instanceof ContactAction.EditFields edit) {
            edit.fields().forEach((name, value) -> facts.says("fields." + name, value));
        }
        return facts.goesOn();
    }

    private static void list(Facts facts, String field, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            facts.says(field + "[" + i + "]", texts.get(i));
        }
    }
}
