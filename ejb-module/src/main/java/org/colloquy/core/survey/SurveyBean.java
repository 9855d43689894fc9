package org.colloquy.core.survey;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.colloquy.api.flow.FlowService;
import org.colloquy.api.flow.TalkAction.Satisfaction;
import org.colloquy.api.session.SessionService;
import org.colloquy.api.survey.GivenAnswer;
import org.colloquy.api.survey.SurveyReport;
import org.colloquy.api.survey.SurveyReport.AnswerCount;
import org.colloquy.api.survey.SurveyReport.BlockResult;
import org.colloquy.api.survey.SurveyService;
import org.jspecify.annotations.Nullable;

/** Says what surveys come to. */
@Stateless
public class SurveyBean implements SurveyService {

    @Inject
    private SurveyRepository answers;

    @EJB
    private FlowService flows;

    @EJB
    private SessionService sessions;

    @Override
    public SurveyReport report(String workspaceId, String flowId, @Nullable Instant from, @Nullable Instant to) {
        String flow = flows.get(workspaceId, flowId).id();
        Map<String, List<AnswerCount>> blocks = new LinkedHashMap<>();
        for (Object[] row : answers.counts(workspaceId, flow, from, to)) {
            blocks.computeIfAbsent((String) row[0], block -> new ArrayList<>())
                    .add(new AnswerCount((String) row[1], (Satisfaction) row[2], (Long) row[3]));
        }
        List<BlockResult> results = new ArrayList<>();
        blocks.forEach((block, counts) -> results.add(BlockResult.of(block, counts)));
        return new SurveyReport(flow, from, to, results);
    }

    @Override
    public List<GivenAnswer> ofSession(String workspaceId, String sessionId) {
        String session = sessions.get(workspaceId, sessionId).id();
        return answers.ofSession(workspaceId, session).stream()
                .map(SurveyAnswer::view)
                .toList();
    }
}
