package org.colloquy.core.flow.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.colloquy.api.error.Violation;
import org.colloquy.api.flow.Action;
import org.colloquy.api.flow.Block;
import org.colloquy.api.flow.FlowDefinition;
import org.colloquy.api.flow.FlowVariable;
import org.colloquy.api.flow.OfficeHours;
import org.colloquy.api.flow.QuickReply;
import org.colloquy.api.json.Json;
import org.colloquy.core.function.code.JsonFaults;
import org.jspecify.annotations.Nullable;

/**
 * Reads a definition piece by piece, so that what is wrong with one hides nothing of the others. A piece that cannot be read is
 * null in its list.
 */
final class FlowReader {

    private final List<Violation> faults = new ArrayList<>();
    private final Set<String> unread = new HashSet<>();

    /** The definition as far as it can be read; null: not at all. */
    @Nullable
    FlowDefinition read(JsonNode tree) {
        if (!(tree instanceof ObjectNode whole)) {
            faults.add(new Violation("", "must be an object"));
            return null;
        }
        ObjectNode rest = whole.deepCopy();
        List<FlowVariable> variables = list(rest.remove("variables"), "variables", FlowVariable.class);
        List<QuickReply> quickReplies = list(rest.remove("quickReplies"), "quickReplies", QuickReply.class);
        List<OfficeHours> calendars = list(rest.remove("calendars"), "calendars", OfficeHours.class);
        List<Block> blocks = blocks(rest.remove("blocks"));
        FlowDefinition head = read(rest, "", FlowDefinition.class);
        return head == null
                ? null
                : new FlowDefinition(
                        head.name(),
                        head.description(),
                        head.timeZone(),
                        head.start(),
                        variables,
                        quickReplies,
                        calendars,
                        blocks);
    }

    /** What could not be read, and where. */
    List<Violation> faults() {
        return faults;
    }

    /** Whether there is nothing at that place because it could not be read. */
    boolean unread(String place) {
        return unread.contains(place);
    }

    private List<Block> blocks(@Nullable JsonNode nodes) {
        List<Block> blocks = new ArrayList<>();
        for (JsonNode node : elements(nodes, "blocks")) {
            String place = "blocks[" + blocks.size() + "]";
            JsonNode inside = node instanceof ObjectNode block ? block.remove("actions") : null;
            List<Action> actions = list(inside, place + ".actions", Action.class);
            Block head = read(node, place, Block.class);
            blocks.add(head == null ? null : new Block(head.id(), head.name(), head.entry(), actions, head.next()));
        }
        return blocks;
    }

    private <T> List<T> list(@Nullable JsonNode nodes, String place, Class<T> type) {
        List<T> list = new ArrayList<>();
        for (JsonNode node : elements(nodes, place)) {
            list.add(read(node, place + "[" + list.size() + "]", type));
        }
        return list;
    }

    private Iterable<JsonNode> elements(@Nullable JsonNode nodes, String place) {
        if (nodes == null || nodes.isNull()) {
            return List.of();
        }
        if (!nodes.isArray()) {
            unread.add(place);
            faults.add(new Violation(place, "must be an array"));
        }
        return nodes;
    }

    private <T> @Nullable T read(JsonNode node, String place, Class<T> type) {
        if (!node.isObject()) {
            unread.add(place);
            faults.add(new Violation(place, "must be an object"));
            return null;
        }
        try {
            return Json.mapper().treeToValue(node, type);
        } catch (JsonMappingException e) {
            String path = JsonFaults.path(place, e);
            faults.add(new Violation(path.startsWith(".") ? path.substring(1) : path, JsonFaults.complaint(e)));
        } catch (JsonProcessingException e) {
            faults.add(new Violation(place, "cannot be read"));
        }
        unread.add(place);
        return null;
    }
}
