package org.colloquy.core.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.colloquy.api.credential.UpstreamProtocol;
import org.colloquy.api.run.Usage;

/**
 * A reply and what it means.
 *
 * @param calls {@code id name arguments} of each; an id of {@code ?} is made up here
 */
record Deviation(String name, String body, String text, List<String> calls, ModelReply.Finish finish, Usage usage) {

    @Override
    public String toString() {
        return name;
    }

    void requireMeaning(int piece) {
        Reading reading = new Reading(UpstreamProtocol.CHAT_COMPLETIONS);

        ModelReply reply = reading.read(body.replace('\'', '"'), piece);

        assertThat(reply.text()).isEqualTo(text);
        assertThat(reply.finish()).isEqualTo(finish);
        assertThat(reply.usage()).isEqualTo(usage);
        assertThat(reply.toolCalls()).extracting(Deviation::line).containsExactlyElementsOf(calls);
        assertThat(reply.toolCalls()).extracting(ToolCall::id).doesNotHaveDuplicates();
        requireThatTheListenerHeardTheSame(reading, reply);
    }

    private static void requireThatTheListenerHeardTheSame(Reading reading, ModelReply reply) {
        StringBuilder text = new StringBuilder();
        List<StringBuilder> arguments =
                reply.toolCalls().stream().map(call -> new StringBuilder()).toList();
        for (String line : reading.heard()) {
            if (line.startsWith("text ")) {
                text.append(line.substring(5));
            } else if (line.startsWith("call ")) {
                ToolCall call = reply.toolCalls().get(Integer.parseInt(line.split(" ")[1]));
                assertThat(line).endsWith(" " + call.id() + " " + call.name());
            } else {
                String[] words = line.split(" ", 3);
                arguments.get(Integer.parseInt(words[1])).append(words[2]);
            }
        }
        assertThat(text).hasToString(reply.text());
        assertThat(arguments.stream().map(StringBuilder::toString))
                .containsExactlyElementsOf(
                        reply.toolCalls().stream().map(ToolCall::arguments).toList());
    }

    private static String line(ToolCall call) {
        boolean made = call.id().startsWith("call_");
        return (made ? "?" : call.id()) + " " + call.name() + " "
                + call.arguments().replace('"', '\'');
    }
}
