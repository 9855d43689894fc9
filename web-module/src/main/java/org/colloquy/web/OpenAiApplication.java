package org.colloquy.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.colloquy.web.openai.assistant.AssistantsResource;
import org.colloquy.web.openai.chat.ChatCompletionsResource;
import org.colloquy.web.openai.model.ModelsResource;
import org.colloquy.web.openai.run.PollAfterFilter;
import org.colloquy.web.openai.run.RunStepsResource;
import org.colloquy.web.openai.run.ThreadAndRunResource;
import org.colloquy.web.openai.run.ThreadRunsResource;
import org.colloquy.web.openai.thread.ThreadMessagesResource;
import org.colloquy.web.openai.thread.ThreadsResource;
import org.colloquy.web.openai.wire.ProcessingTime;
import org.colloquy.web.rest.RestClasses;

/** The door for applications written against OpenAI's API. */
@ApplicationPath("v1")
public class OpenAiApplication extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return RestClasses.PROPERTIES;
    }

    @Override
    public Set<Class<?>> getClasses() {
        return RestClasses.with(
                AssistantsResource.class,
                ChatCompletionsResource.class,
                ModelsResource.class,
                PollAfterFilter.class,
                ProcessingTime.class,
                RunStepsResource.class,
                ThreadAndRunResource.class,
                ThreadMessagesResource.class,
                ThreadRunsResource.class,
                ThreadsResource.class);
    }
}
