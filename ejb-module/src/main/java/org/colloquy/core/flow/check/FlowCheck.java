package org.colloquy.core.flow.check;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquy.api.error.Violation;
import org.colloquy.api.flow.Action;
import org.colloquy.api.flow.Block;
import org.colloquy.api.flow.FlowDefinition;
import org.jspecify.annotations.Nullable;

/** Checks a whole definition: its form, its names and types, and its ways. */
public final class FlowCheck {

    /** Whoever has more to mend begins with these. */
    private static final int MOST_FAULTS = 500;

    private static final Pattern CONTAINER = Pattern.compile("\\.?<[^>]*>");
    private static final Pattern PLACE = Pattern.compile("(blocks\\[\\d+])(\\.actions\\[\\d+])?");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Validator validator;

    /** @param validator checks the constraints of the definition's types */
    public FlowCheck(Validator validator) {
        this.validator = validator;
    }

    /**
     * What came of a check.
     *
     * @param definition null unless there are no faults
     * @param faults in the order of their places
     */
    public record Checked(@Nullable FlowDefinition definition, List<Violation> faults) {}

    /** Checks a definition as it came. */
    public Checked check(JsonNode tree) {
        FlowReader reader = new FlowReader();
        FlowDefinition flow = reader.read(tree);
        List<Violation> faults = new ArrayList<>(reader.faults());
        if (flow != null) {
            validator.validate(flow).stream()
                    .map(fault -> new Violation(place(fault.getPropertyPath().toString()), fault.getMessage()))
                    .filter(fault -> !reader.unread(fault.field()))
                    .forEach(faults::add);
            meaning(flow, faults);
        }
        Secrets.find(tree, "", faults);
        return faults.isEmpty() ? new Checked(flow, List.of()) : new Checked(null, inOrder(faults));
    }

    private static void meaning(FlowDefinition flow, List<Violation> faults) {
        Set<String> malformed = malformed(faults);
        Names names = new Names(flow);
        faults.addAll(names.faults());
        new PartCheck(names, faults).check(flow);
        BlockCheck check = new BlockCheck(names, faults);
        if (flow.start() != null) {
            check.block("start", flow.start());
        }
        boolean whole = true;
        List<List<Facts>> facts = new ArrayList<>();
        for (int b = 0; b < flow.blocks().size(); b++) {
            List<Facts> ofBlock = block("blocks[" + b + "]", flow.blocks().get(b), check, malformed);
            whole &= ofBlock != null;
            facts.add(ofBlock == null ? List.of() : ofBlock);
        }
        if (whole && flow.start() != null) {
            Ways ways = new Ways(flow, facts);
            faults.addAll(ways.unreachable(flow.start()));
            faults.addAll(ways.restless());
        }
    }

    /** Null: something of it is malformed, so that nobody knows where it leads. */
    private static @Nullable List<Facts> block(
            String place, @Nullable Block block, BlockCheck check, Set<String> malformed) {
        if (block == null) {
            return null;
        }
        boolean whole = !malformed.contains(place);
        List<Facts> facts = new ArrayList<>();
        for (int i = 0; i < block.actions().size(); i++) {
            Action action = block.actions().get(i);
            String at = place + ".actions[" + i + "]";
            if (action != null && (whole || !malformed.contains(at))) {
                Facts known = ActionFacts.of(action);
                check.check(at + ".", action, known);
                facts.add(known);
            }
        }
        check.block(place + ".next", block.next());
        return whole ? facts : null;
    }

    /** The blocks and actions that have faults. */
    private static Set<String> malformed(List<Violation> faults) {
        Set<String> places = new HashSet<>();
        for (Violation fault : faults) {
            Matcher place = PLACE.matcher(fault.field());
            if (place.lookingAt()) {
                places.add(place.group(1));
                places.add(place.group());
            }
        }
        return places;
    }

    private static String place(String path) {
        return CONTAINER.matcher(path).replaceAll("");
    }

    private static List<Violation> inOrder(List<Violation> faults) {
        return faults.stream()
                .distinct()
                .sorted(Comparator.comparing((Violation fault) -> NUMBER.matcher(fault.field())
                        .replaceAll(found ->
                                "0".repeat(Math.max(0, 6 - found.group().length())) + found.group())))
                .limit(MOST_FAULTS)
                .toList();
    }
}
