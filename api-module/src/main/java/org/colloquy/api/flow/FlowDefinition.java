package org.colloquy.api.flow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flow. Texts may hold variables in double braces, as in {@code Hello {{contact.name}}}; they are Mustache templates.
 *
 * @param timeZone of {@code system.date} and {@code system.time}, as in the IANA database; null: UTC
 * @param start id of the block where it begins
 * @param variables the flow's own variables; the system's are always there
 * @param quickReplies canned answers that actions name
 * @param calendars when somebody is there, for conditions
 */
public record FlowDefinition(
        @NotBlank @Size(max = MAX_NAME) String name,
        @Nullable @Size(max = MAX_TEXT) String description,
        @Nullable @Size(max = 64) String timeZone,
        @NotNull @Pattern(regexp = ID) String start,
        @NotNull @Size(max = MAX_VARIABLES) List<@Valid @NotNull FlowVariable> variables,
        @NotNull @Size(max = MAX_PARTS) List<@Valid @NotNull QuickReply> quickReplies,
        @NotNull @Size(max = MAX_PARTS) List<@Valid @NotNull OfficeHours> calendars,
        @NotEmpty @Size(max = MAX_BLOCKS) List<@Valid @NotNull Block> blocks) {

    /** What ids of blocks, quick replies and calendars look like. */
    public static final String ID = "[A-Za-z0-9_-]{1,64}";

    /** What names of variables look like. */
    public static final String VARIABLE = "[A-Za-z][A-Za-z0-9_]{0,63}";

    /** What names of variables look like that actions read, the system's among them. */
    public static final String ANY_VARIABLE = "[A-Za-z][A-Za-z0-9_]{0,63}(\\.[A-Za-z0-9_ -]{1,64}){0,2}";

    /** Longest name. */
    public static final int MAX_NAME = 256;

    /** Longest text of an action. */
    public static final int MAX_TEXT = 16_000;

    /** Most blocks. */
    public static final int MAX_BLOCKS = 1_000;

    /** Most actions of one block. */
    public static final int MAX_ACTIONS = 100;

    /** Most variables. */
    public static final int MAX_VARIABLES = 500;

    /** Most quick replies, calendars, branches, pairs of one kind. */
    public static final int MAX_PARTS = 100;

    /** Copies the lists; one that is absent is empty. */
    public FlowDefinition {
        variables = Copies.of(variables);
        quickReplies = Copies.of(quickReplies);
        calendars = Copies.of(calendars);
        blocks = Copies.of(blocks);
    }

    /** The same under another name. */
    public FlowDefinition named(String otherName) {
        return new FlowDefinition(otherName, description, timeZone, start, variables, quickReplies, calendars, blocks);
    }
}
