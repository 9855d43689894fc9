package org.colloquy.core.flow.errand;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.credential.AuthHeader;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.json.Json;
import org.colloquy.api.run.Usage;
import org.colloquy.core.credential.OwnKey;
import org.colloquy.core.credential.StandardUpstream;
import org.colloquy.core.function.http.HttpFailure;
import org.colloquy.core.function.http.HttpPosts;
import org.colloquy.core.function.http.HttpPosts.Answered;
import org.colloquy.core.function.http.HttpPosts.Question;

/** Sends HTTP requests for flows: once, without following redirects, and only where functions may be. */
@ApplicationScoped
class WebhookErrand {

    private static final int OK = 200;
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;

    @Inject
    private HttpPosts http;

    @Inject
    private StandardUpstream credentials;

    CompletionStage<Done> run(Errand errand, FlowEffect.CallWebhook asked, UnderWay underWay) {
        URI url = WebhookRequest.address(asked.url());
        Map<String, String> headers = WebhookRequest.headers(asked.headers(), errand.key());
        if (asked.credential() != null) {
            OwnKey key = key(errand.workspaceId(), asked.credential());
            if (!key.opens(url)) {
                throw ErrandException.refused("the credential belongs to another address");
            }
            authorize(headers, key);
        }
        Duration limit = TimeLimit.of(asked.timeLimitSeconds());
        Question question = new Question(asked.method(), url, headers, asked.body(), limit);
        return underWay.call(() -> http.ask(question)).handle((answer, failure) -> {
            if (answer == null) {
                throw failed(HttpFailure.of(failure), limit);
            }
            return Done.well(asked, read(answer), Usage.NONE);
        });
    }

    private OwnKey key(String workspaceId, String credential) {
        try {
            return credentials
                    .findKey(workspaceId, credential)
                    .orElseThrow(() -> ErrandException.missing("the credential has no key"));
        } catch (AppException e) {
            throw e.code() == ErrorCode.NOT_FOUND ? ErrandException.missing("the credential is gone") : e;
        }
    }

    private static void authorize(Map<String, String> headers, OwnKey key) {
        if (key.header() == AuthHeader.API_KEY) {
            headers.put("api-key", key.key());
        } else {
            headers.put("Authorization", "Bearer " + key.key());
        }
    }

    static JsonNode read(Answered answer) {
        if (answer.status() >= CLIENT_ERROR && answer.status() < SERVER_ERROR) {
            throw ErrandException.refused("status " + answer.status());
        }
        if (answer.status() != OK) {
            throw ErrandException.useless("status " + answer.status());
        }
        try {
            JsonNode json = Json.mapper().readTree(answer.text());
            if (!json.isMissingNode()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            // Its message quotes the answer, which is nobody's business but the flow's.
            throw ErrandException.useless("the answer is no JSON");
        }
        throw ErrandException.useless("the answer is empty");
    }

    static ErrandException failed(HttpFailure failure, Duration limit) {
        return switch (failure) {
            case FORBIDDEN -> ErrandException.refused("this server does not allow the address");
            case UNREACHABLE -> ErrandException.refused("the address could not be reached");
            case LATE -> ErrandException.useless("no answer within " + limit.toSeconds() + " s");
            case TOO_LARGE -> ErrandException.useless("the answer is too large");
            case BROKEN -> ErrandException.useless("the connection broke");
        };
    }
}
