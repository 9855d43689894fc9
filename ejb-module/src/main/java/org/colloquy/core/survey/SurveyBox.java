package org.colloquy.core.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.core.platform.Time;

/** Takes answers in and throws them away, as part of the caller's transaction. */
@ApplicationScoped
public class SurveyBox {

    @Inject
    private SurveyRepository answers;

    @Inject
    private Time time;

    /** One more answer. */
    public void add(String workspaceId, String sessionId, String contactId, FlowEffect.CountSurvey given) {
        answers.add(new SurveyAnswer(workspaceId, sessionId, contactId, given, time.now()));
    }

    /** All answers to a flow that is deleted. */
    public void empty(String workspaceId, String flowId) {
        answers.removeOfFlow(workspaceId, flowId);
    }
}
