package org.colloquy.test.function.team;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.colloquy.api.function.Described;

/** An object inside the arguments. */
public record Paint(
        Colour colour,
        @Min(1) @Max(10) int coats,
        @Described("When it dries") Optional<LocalDate> dry,
        List<String> walls) {}
