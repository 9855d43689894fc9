package org.colloquy.api.widget;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.colloquy.api.assistant.FunctionTool;
import org.colloquy.api.message.SendMessage;

/**
 * What a visitor says.
 *
 * @param visitorKey what the visitor's browser keeps; whoever has it goes on with the conversation, so the longer the better
 * @param tools functions of the page that the model may call; those with the name of a function of this server are left out
 * @param remember false: a conversation of its own, without what was said before
 */
public record WidgetMessage(
        @NotBlank @Size(max = 64) String token,
        @NotBlank @Size(max = 128) String visitorKey,
        @NotBlank @Size(max = SendMessage.MAX_CONTENT) String content,
        @NotNull @Size(max = 32) List<@Valid @NotNull FunctionTool> tools,
        boolean remember) {

    @Override
    public String toString() {
        return "WidgetMessage[]";
    }
}
