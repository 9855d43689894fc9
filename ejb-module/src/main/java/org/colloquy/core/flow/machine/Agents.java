package org.colloquy.core.flow.machine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.colloquy.api.flow.AgentExit;
import org.colloquy.api.flow.AgentReply;
import org.colloquy.api.flow.CallAction.AiAgent;
import org.colloquy.api.flow.FailureKind;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.TalkAction.Fallback;
import org.colloquy.api.flow.TalkAction.Option;
import org.colloquy.api.json.Json;
import org.jspecify.annotations.Nullable;

/** Leaves the conversation to an assistant until it gives it back. */
final class Agents implements Performer<AiAgent> {

    private static final int MAX_ANSWERS = 30;
    private static final int FOLLOW_UP_SECONDS = 3_600;

    static void register(Performers performers) {
        performers.add(AiAgent.class, new Agents());
    }

    @Override
    public void perform(AiAgent agent, Moment moment) {
        String said = moment.memory().lastMessage();
        moment.place().replace(moment.place().frame().talking(new Frame.Talk(0, 0)));
        ask(agent, said.isBlank() ? null : said, moment, "has the conversation");
    }

    @Override
    public void answered(AiAgent agent, String text, Moment moment) {
        moment.place()
                .replace(moment.place()
                        .frame()
                        .talking(new Frame.Talk(talk(moment).answers(), 0)));
        ask(agent, text, moment, "answered: " + text);
    }

    @Override
    public void elapsed(AiAgent agent, Moment moment) {
        Frame.Talk talk = talk(moment);
        if (talk.followUps() >= Objects.requireNonNullElse(agent.followUps(), 0)) {
            leave(agent, AgentExit.NO_RESPONSE, "", moment);
            return;
        }
        moment.place().replace(moment.place().frame().talking(new Frame.Talk(talk.answers(), talk.followUps() + 1)));
        ask(agent, null, moment, "no answer, follow-up " + (talk.followUps() + 1));
    }

    @Override
    public void succeeded(AiAgent agent, JsonNode answer, Moment moment) {
        AgentReply reply = reply(answer);
        if (reply == null) {
            failed(agent, FailureKind.BAD_RESPONSE, "the answer is not of the right form", moment);
            return;
        }
        say(reply, moment);
        Frame.Talk talk =
                new Frame.Talk(talk(moment).answers() + 1, talk(moment).followUps());
        moment.place().replace(moment.place().frame().talking(talk));
        AgentExit exit = reply.exit();
        if (exit != null && !exits(agent).contains(exit)) {
            failed(agent, FailureKind.BAD_RESPONSE, "the assistant took an exit that is not there", moment);
        } else if (exit != null) {
            leave(agent, exit, Objects.requireNonNullElse(reply.output(), ""), moment);
        } else if (talk.answers() >= Objects.requireNonNullElse(agent.maxAnswers(), MAX_ANSWERS)) {
            leave(agent, AgentExit.BUDGET_USED_UP, "", moment);
        } else {
            moment.tell("answered, waits for the contact");
            int patience = Objects.requireNonNullElse(agent.followUpSeconds(), FOLLOW_UP_SECONDS);
            moment.await(new Fallback(patience, null));
        }
    }

    private static void say(AgentReply reply, Moment moment) {
        String text = reply.text();
        if (text != null && !text.isBlank()) {
            List<Option> buttons = reply.buttons().stream()
                    .map(label -> new Option(label, null, null))
                    .toList();
            moment.effect(new FlowEffect.Send(text, null, null, buttons));
        }
    }

    @Override
    public void failed(AiAgent agent, FailureKind kind, String message, Moment moment) {
        moment.remember(moment.memory().failed(kind.wire() + ": " + message));
        leave(agent, AgentExit.ERROR, "", moment);
    }

    private static void ask(AiAgent agent, @Nullable String message, Moment moment, String why) {
        String knowledge = agent.knowledge() == null ? null : moment.texts().plain(agent.knowledge());
        FlowEffect.Asked turn = new FlowEffect.AskAgent(
                moment.nextCall(),
                agent.assistant(),
                knowledge,
                exits(agent),
                message,
                talk(moment).followUps());
        moment.tell(why);
        moment.ask(turn);
    }

    private static void leave(AiAgent agent, AgentExit exit, String output, Moment moment) {
        if (exit == AgentExit.GOAL_ACHIEVED && !output.isBlank()) {
            moment.effect(new FlowEffect.AddNote(output, null));
        }
        moment.tell("left by " + exit.wire());
        moment.put(agent.outputVariable(), output);
        if (moment.running()) {
            boolean unnamedBudget =
                    exit == AgentExit.BUDGET_USED_UP && !agent.exits().containsKey(exit);
            moment.go(agent.exits().get(unnamedBudget ? AgentExit.ERROR : exit));
        }
    }

    /** What the assistant itself may choose. */
    private static Set<AgentExit> exits(AiAgent agent) {
        Set<AgentExit> exits = EnumSet.of(AgentExit.GOAL_ACHIEVED, AgentExit.HUMAN_REQUESTED);
        for (AgentExit optional : List.of(AgentExit.NOT_INTERESTED, AgentExit.FRUSTRATED)) {
            if (agent.exits().containsKey(optional)) {
                exits.add(optional);
            }
        }
        return exits;
    }

    private static Frame.Talk talk(Moment moment) {
        return Objects.requireNonNullElse(moment.place().frame().talk(), new Frame.Talk(0, 0));
    }

    private static @Nullable AgentReply reply(JsonNode answer) {
        try {
            return Json.mapper().treeToValue(answer, AgentReply.class);
        } catch (JsonProcessingException e) {
            // Whoever speaks for the assistant has to keep to the form.
            return null;
        }
    }
}
