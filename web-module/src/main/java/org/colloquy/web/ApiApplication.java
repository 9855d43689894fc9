package org.colloquy.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.colloquy.web.access.ApiKeysResource;
import org.colloquy.web.assistant.AssistantVersionsResource;
import org.colloquy.web.assistant.ChatbotsResource;
import org.colloquy.web.channel.ChannelsResource;
import org.colloquy.web.contact.ContactTableResource;
import org.colloquy.web.contact.ContactsResource;
import org.colloquy.web.credential.CredentialsResource;
import org.colloquy.web.evolution.transfer.ImportsResource;
import org.colloquy.web.flow.FlowExecutionsResource;
import org.colloquy.web.flow.FlowVersionsResource;
import org.colloquy.web.flow.FlowsResource;
import org.colloquy.web.function.FunctionsResource;
import org.colloquy.web.message.MessagesResource;
import org.colloquy.web.note.NotesResource;
import org.colloquy.web.persona.PersonaResource;
import org.colloquy.web.prompt.PromptPresetsResource;
import org.colloquy.web.prompt.PromptPreviewResource;
import org.colloquy.web.rest.RestClasses;
import org.colloquy.web.run.RunsResource;
import org.colloquy.web.session.SessionsResource;
import org.colloquy.web.summary.SummaryResource;
import org.colloquy.web.survey.SurveysResource;
import org.colloquy.web.widget.WidgetsResource;
import org.colloquy.web.workspace.WorkspacesResource;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Colloquy's own REST door. */
@ApplicationPath("api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Colloquy",
                        version = "1",
                        description = "Conversations with assistants on any OpenAI-compatible model. Errors are"
                                + " application/problem+json (RFC 9457); their type is stable."),
        security = {@SecurityRequirement(name = "bearer"), @SecurityRequirement(name = "apikey")})
@SecurityScheme(securitySchemeName = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer")
@SecurityScheme(
        securitySchemeName = "apikey",
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.HEADER,
        apiKeyName = "X-API-Key")
public class ApiApplication extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return RestClasses.PROPERTIES;
    }

    @Override
    public Set<Class<?>> getClasses() {
        return RestClasses.with(
                ApiKeysResource.class,
                AssistantVersionsResource.class,
                ChannelsResource.class,
                ChatbotsResource.class,
                ContactTableResource.class,
                ContactsResource.class,
                CredentialsResource.class,
                FlowExecutionsResource.class,
                FlowVersionsResource.class,
                FlowsResource.class,
                FunctionsResource.class,
                ImportsResource.class,
                MessagesResource.class,
                NotesResource.class,
                PersonaResource.class,
                PromptPresetsResource.class,
                PromptPreviewResource.class,
                RunsResource.class,
                SessionsResource.class,
                SummaryResource.class,
                SurveysResource.class,
                WidgetsResource.class,
                WorkspacesResource.class);
    }
}
