package org.colloquy.api.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.colloquy.api.flow.TalkAction.Satisfaction;
import org.colloquy.api.survey.SurveyReport.AnswerCount;
import org.colloquy.api.survey.SurveyReport.BlockResult;
import org.junit.jupiter.api.Test;

class SurveyReportTest {

    @Test
    void theNetPromoterFigureIsPromotersMinusDetractorsInPercentOfAll() {
        BlockResult result = BlockResult.of(
                "rating",
                List.of(
                        new AnswerCount("great", Satisfaction.PROMOTER, 4),
                        new AnswerCount("good", Satisfaction.PROMOTER, 1),
                        new AnswerCount("so so", Satisfaction.NEUTRAL, 2),
                        new AnswerCount("bad", Satisfaction.DETRACTOR, 2)));

        assertThat(result.answered()).isEqualTo(9);
        assertThat(result.promoters()).isEqualTo(5);
        assertThat(result.neutrals()).isEqualTo(2);
        assertThat(result.detractors()).isEqualTo(2);
        assertThat(result.netPromoter()).isEqualTo(33.3);
    }

    @Test
    void itIsMinusHundredWhereAllAreDetractors() {
        assertThat(BlockResult.of("b", List.of(new AnswerCount("bad", Satisfaction.DETRACTOR, 3)))
                        .netPromoter())
                .isEqualTo(-100.0);
    }
}
