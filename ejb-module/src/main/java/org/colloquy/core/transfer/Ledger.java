package org.colloquy.core.transfer;

import jakarta.ejb.EJBException;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.transfer.TransferReport.Item;
import org.colloquy.api.transfer.TransferReport.Kind;
import org.colloquy.api.transfer.TransferReport.Outcome;
import org.colloquy.core.transfer.Target.Stored;
import org.jspecify.annotations.Nullable;

/** Keeps the report while objects are stored, and turns refusals into its items. */
final class Ledger {

    private final List<Item> items = new ArrayList<>();

    List<Item> items() {
        return List.copyOf(items);
    }

    /** An object that is left as it is when it is there, and stored otherwise; its id, unless it was refused. */
    Optional<String> enter(
            Kind kind, String instance, String name, Supplier<Optional<String>> find, Supplier<Stored> store) {
        try {
            Optional<String> known = find.get();
            if (known.isPresent()) {
                add(kind, instance, name, Outcome.EXISTS, known.get(), null, null);
                return known;
            }
            Stored stored = store.get();
            add(kind, instance, name, Outcome.CREATED, stored.id(), null, stored.key());
            return Optional.of(stored.id());
        } catch (AppException e) {
            if (e.code() == ErrorCode.DATABASE_UNAVAILABLE) {
                throw e;
            }
            refuse(kind, instance, name, reason(e));
        } catch (ConstraintViolationException e) {
            refuse(kind, instance, name, reason(e));
        } catch (EJBException e) {
            if (!(e.getCause() instanceof ConstraintViolationException invalid)) {
                throw e;
            }
            refuse(kind, instance, name, reason(invalid));
        }
        return Optional.empty();
    }

    void refuse(Kind kind, String instance, String name, String reason) {
        add(kind, instance, name, Outcome.REFUSED, null, reason, null);
    }

    private void add(
            Kind kind,
            String instance,
            String name,
            Outcome outcome,
            @Nullable String id,
            @Nullable String reason,
            @Nullable String key) {
        items.add(new Item(kind, instance, name, outcome, Target.NOT_STORED.equals(id) ? null : id, reason, key));
    }

    private static String reason(AppException e) {
        return e.violations().isEmpty()
                ? String.valueOf(e.getMessage())
                : e.violations().stream()
                        .map(violation -> violation.field() + " " + violation.message())
                        .collect(Collectors.joining("; "));
    }

    private static String reason(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                .sorted()
                .collect(Collectors.joining("; "));
    }
}
