package org.colloquy.api.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A new assistant; the limits are those of OpenAI's Assistants API, version 2. */
public record CreateAssistant(
        @NotBlank @Size(max = MAX_MODEL) String model,
        @Nullable @Size(max = MAX_NAME) String name,
        @Nullable @Size(max = MAX_DESCRIPTION) String description,
        @Nullable @Size(max = MAX_INSTRUCTIONS) String instructions,
        @NotNull @Size(max = MAX_TOOLS) List<@Valid @NotNull FunctionTool> tools,
        @Nullable JsonNode toolResources,

        @NotNull @Size(max = MAX_PAIRS)
        Map<@Size(max = MAX_KEY) String, @NotNull @Size(max = MAX_VALUE) String> metadata,

        @Nullable @DecimalMin("0") @DecimalMax("2") Double temperature,
        @Nullable @DecimalMin("0") @DecimalMax("1") Double topP,
        @Nullable JsonNode responseFormat,
        @Nullable @Pattern(regexp = EFFORTS) String reasoningEffort) {

    /** Longest model name. */
    public static final int MAX_MODEL = 256;

    /** Longest name. */
    public static final int MAX_NAME = 256;

    /** Longest description. */
    public static final int MAX_DESCRIPTION = 512;

    /** Longest instructions. */
    public static final int MAX_INSTRUCTIONS = 256_000;

    /** Most tools. */
    public static final int MAX_TOOLS = 128;

    /** Most pairs of metadata. */
    public static final int MAX_PAIRS = 16;

    /** Longest key in metadata. */
    public static final int MAX_KEY = 64;

    /** Longest value in metadata. */
    public static final int MAX_VALUE = 512;

    /** How hard a model may be asked to think. */
    public static final String EFFORTS = "none|minimal|low|medium|high|xhigh|max";
}
