package org.colloquy.core.function.code;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.colloquy.api.function.AssistantFunction;
import org.colloquy.api.function.Described;
import org.colloquy.api.function.FunctionContext;
import org.jspecify.annotations.Nullable;

/** Methods of every shape that a team may write. */
@SuppressWarnings("unused")
class Samples {

    enum Colour {
        RED,
        @JsonProperty("dark-green")
        GREEN
    }

    record Line(
            @Described("Article number") String item,
            @Min(1) @Max(99) int quantity,
            Optional<String> note,
            @Nullable Colour colour) {}

    record Order(@Size(min = 1, max = 5) List<@Valid Line> lines, Address address) {}

    record Address(
            @NotBlank @Size(max = 40) String city,
            @Pattern(regexp = "[0-9]{5}") String zip) {}

    record Tree(String label, List<Tree> children) {}

    static class Settings {
        public int size = 3;
        public String unit = "cm";
    }

    @AssistantFunction("Says hello")
    public String sayHello() {
        return "hello";
    }

    @AssistantFunction("Plain types")
    public void plain(String text, int whole, double number, boolean flag) {}

    @AssistantFunction("An enum")
    public void paint(Colour colour) {}

    @AssistantFunction("Nested objects")
    public void order(@Described("What is ordered") Order order, FunctionContext context) {}

    @AssistantFunction("Collections")
    public void collect(List<String> words, int[] numbers, Map<String, Integer> counts) {}

    @AssistantFunction("What may be left out")
    public void maybe(Optional<String> first, @Nullable Integer second, Optional<List<String>> third) {}

    @AssistantFunction("Constraints")
    public void constrained(
            @NotBlank @Size(max = 10) String text,
            @Min(1) @Max(9) int digit,
            @Positive BigDecimal price,
            @Email String mail,
            @Pattern(regexp = "[a-z]+") String lower,
            @Size(min = 1, max = 2) List<@Size(max = 3) String> words) {}

    @AssistantFunction("Dates")
    public void dates(LocalDate day, Instant moment, LocalTime time, Duration length, UUID id, URI link) {}

    @AssistantFunction("A type that contains itself")
    public void tree(Tree tree) {}

    @AssistantFunction("A class with defaults")
    public void defaults(Settings settings) {}

    @AssistantFunction(value = "Names of its own", name = "other-name")
    public void named(@Described(value = "The item", name = "item_id") String itemId) {}

    @AssistantFunction(value = "A wrong name", name = "no spaces please")
    public void misnamed() {}

    @AssistantFunction("")
    public void undescribed() {}

    @RolesAllowed("ADMIN")
    @AssistantFunction("For administrators")
    public void administrate() {}

    @DenyAll
    @AssistantFunction("For nobody")
    public void forbid() {}
}
