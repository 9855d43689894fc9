package org.colloquy.core.flow.machine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.colloquy.api.flow.Operation;

/** Decimal numbers as people write them and as flows count with them: 34 digits, no exponent, nothing without end. */
public final class Numbers {

    private static final Pattern FORM = Pattern.compile("[+-]?(\\d{1,40}(\\.\\d{1,40})?|\\.\\d{1,40})");
    private static final BigDecimal LIMIT = new BigDecimal("1E40");
    private static final int MAX_SCALE = 40;

    private Numbers() {}

    /** The number that a text is; white space around it is ignored. */
    public static Optional<BigDecimal> find(String text) {
        String bare = text.strip();
        return FORM.matcher(bare).matches() ? within(new BigDecimal(bare)) : Optional.empty();
    }

    static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Empty for a division by zero and for what becomes too large. */
    static Optional<BigDecimal> calculate(BigDecimal left, Operation operation, BigDecimal right) {
        return switch (operation) {
            case REPLACE -> Optional.of(right);
            case ADD -> within(left.add(right, MathContext.DECIMAL128));
            case SUBTRACT -> within(left.subtract(right, MathContext.DECIMAL128));
            case MULTIPLY -> within(left.multiply(right, MathContext.DECIMAL128));
            case DIVIDE -> right.signum() == 0 ? Optional.empty() : within(left.divide(right, MathContext.DECIMAL128));
            case APPEND, REMOVE, EMPTY -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> within(BigDecimal number) {
        if (number.abs().compareTo(LIMIT) >= 0) {
            return Optional.empty();
        }
        return Optional.of(number.scale() > MAX_SCALE ? number.setScale(MAX_SCALE, RoundingMode.HALF_EVEN) : number);
    }
}
