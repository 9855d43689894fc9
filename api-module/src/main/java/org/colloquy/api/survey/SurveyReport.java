package org.colloquy.api.survey;

import java.time.Instant;
import java.util.List;
import org.colloquy.api.flow.TalkAction.Satisfaction;
import org.jspecify.annotations.Nullable;

/** The answers to the surveys of a flow, by the blocks that ask, in the order of the blocks' names. */
public record SurveyReport(
        String flowId, @Nullable Instant from, @Nullable Instant to, List<BlockResult> surveys) {

    /**
     * The answers to one block.
     *
     * @param answered how many in all
     * @param netPromoter promoters minus detractors in percent of all, from -100 to 100
     */
    public record BlockResult(
            String block,
            long answered,
            long promoters,
            long neutrals,
            long detractors,
            double netPromoter,
            List<AnswerCount> answers) {

        /** Adds up; there is at least one answer. */
        public static BlockResult of(String block, List<AnswerCount> answers) {
            long promoters = count(answers, Satisfaction.PROMOTER);
            long neutrals = count(answers, Satisfaction.NEUTRAL);
            long detractors = count(answers, Satisfaction.DETRACTOR);
            long all = promoters + neutrals + detractors;
            double netPromoter = Math.round(1_000.0 * (promoters - detractors) / all) / 10.0;
            return new BlockResult(block, all, promoters, neutrals, detractors, netPromoter, answers);
        }

        private static long count(List<AnswerCount> answers, Satisfaction satisfaction) {
            return answers.stream()
                    .filter(answer -> answer.satisfaction() == satisfaction)
                    .mapToLong(AnswerCount::count)
                    .sum();
        }
    }

    /** How often one answer was given, the most frequent first. */
    public record AnswerCount(String answer, Satisfaction satisfaction, long count) {}
}
