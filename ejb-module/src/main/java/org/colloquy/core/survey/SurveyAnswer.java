package org.colloquy.core.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.TalkAction.Satisfaction;
import org.colloquy.api.survey.GivenAnswer;
import org.colloquy.core.platform.Ids;
import org.jspecify.annotations.Nullable;

/** An answer to the survey of a block. It outlives its session, without saying any more whose it was. */
@Entity
@Table(name = "survey_answer")
public class SurveyAnswer {

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    @Column(name = "flow_id")
    private String flowId;

    private String block;

    private String answer;

    @Enumerated(EnumType.STRING)
    private Satisfaction satisfaction;

    @Column(name = "session_id")
    private @Nullable String sessionId;

    @Column(name = "contact_id")
    private @Nullable String contactId;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected SurveyAnswer() {}

    SurveyAnswer(String workspaceId, String sessionId, String contactId, FlowEffect.CountSurvey given, Instant now) {
        this.id = Ids.next("answer");
        this.workspaceId = workspaceId;
        this.flowId = given.flow();
        this.block = given.block();
        this.answer = given.answer();
        this.satisfaction = given.group();
        this.sessionId = sessionId;
        this.contactId = contactId;
        this.createdAt = now;
    }

    GivenAnswer view() {
        return new GivenAnswer(flowId, block, answer, satisfaction, createdAt);
    }
}
