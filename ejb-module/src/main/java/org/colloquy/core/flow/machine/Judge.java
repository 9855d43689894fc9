package org.colloquy.core.flow.machine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.colloquy.api.flow.Condition;
import org.colloquy.api.flow.OfficeHours;
import org.jspecify.annotations.Nullable;

/** Says whether conditions hold, and why. */
final class Judge {

    private static final int MAX_VALUE = 80;

    private final Texts texts;
    private final @Nullable Plan plan;
    private final Instant now;
    private final StringBuilder reason = new StringBuilder();

    Judge(Texts texts, @Nullable Plan plan, Instant now) {
        this.texts = texts;
        this.plan = plan;
        this.now = now;
    }

    boolean holds(Condition condition) {
        reason.setLength(0);
        return judge(condition);
    }

    /** Why the last one held or not. */
    String reason() {
        return reason.toString();
    }

    private boolean judge(Condition condition) {
        if (condition instanceof Condition.All all) {
            return group(all.conditions(), false, " and ");
        }
        if (condition instanceof Condition.Any any) {
            return group(any.conditions(), true, " or ");
        }
        return condition instanceof Condition.Open open
                ? open(open.calendar())
                : compare((Condition.Comparison) condition);
    }

    /** The first condition that decides is the last that is looked at. */
    private boolean group(List<Condition> conditions, boolean decisive, String joint) {
        reason.append('(');
        boolean result = !decisive;
        for (int i = 0; i < conditions.size() && result != decisive; i++) {
            reason.append(i == 0 ? "" : joint);
            result = judge(conditions.get(i));
        }
        reason.append(')');
        return result;
    }

    private boolean open(String calendar) {
        Optional<OfficeHours> hours = plan == null ? Optional.empty() : plan.calendar(calendar);
        boolean open = hours.isPresent() && OpeningTimes.open(hours.get(), now);
        reason.append(calendar).append(open ? " is open" : " is closed");
        return open;
    }

    private boolean compare(Condition.Comparison comparison) {
        String name = comparison.variable() == null ? "system." + SystemVariables.LAST_MESSAGE : comparison.variable();
        Value left = texts.value(name);
        String right = texts.plain(comparison.value());
        boolean holds = Comparisons.holds(left, comparison.operator(), right);
        reason.append(name)
                .append(" '")
                .append(Texts.cut(left.text(), MAX_VALUE))
                .append("' ");
        reason.append(comparison.operator().wire());
        if (comparison.operator().takesValue()) {
            reason.append(" '").append(Texts.cut(right, MAX_VALUE)).append('\'');
        }
        reason.append(holds ? " is true" : " is false");
        return holds;
    }
}
