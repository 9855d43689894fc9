package org.colloquy.core.function.code;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.colloquy.api.function.FunctionContext;
import org.colloquy.api.json.Json;
import org.jspecify.annotations.Nullable;

/** Turns a model's arguments into those of the method. */
final class ArgumentReader {

    /** As our mapper, but an absent Optional is empty and not null, which elsewhere stands for "keep". */
    private static final ObjectMapper MAPPER = Json.mapper().copy().registerModule(new AbsentIsEmpty());

    private ArgumentReader() {}

    /** A module of its own class, because the mapper takes each class of module only once. */
    private static final class AbsentIsEmpty extends Jdk8Module {}

    /** @throws BadArgumentsException when they do not fit the function's schema */
    static @Nullable Object[] read(FunctionMethod function, ObjectNode arguments, FunctionContext context) {
        List<String> faults = new ArrayList<>();
        unknown(function, arguments).forEach(name -> faults.add(name + " is not known"));
        RequiredFields.missing(function.schema(), arguments).forEach(path -> faults.add(path + " is missing"));
        if (!faults.isEmpty()) {
            throw new BadArgumentsException(String.join("; ", faults));
        }
        @Nullable Object[] values = new Object[function.arguments().size()];
        for (int i = 0; i < values.length; i++) {
            Argument argument = function.arguments().get(i);
            values[i] = argument.isContext() ? context : value(argument, arguments.get(argument.name()));
        }
        return values;
    }

    private static List<String> unknown(FunctionMethod function, ObjectNode arguments) {
        Set<String> known = function.arguments().stream()
                .filter(argument -> !argument.isContext())
                .map(Argument::name)
                .collect(Collectors.toSet());
        List<String> unknown = new ArrayList<>();
        for (Iterator<String> names = arguments.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                unknown.add(name);
            }
        }
        return unknown;
    }

    private static @Nullable Object value(Argument argument, @Nullable JsonNode given) {
        JsonNode node = given == null ? MAPPER.nullNode() : given;
        try {
            var type = MAPPER.constructType(argument.parameter().getParameterizedType());
            return MAPPER.readerFor(type).readValue(node);
        } catch (JsonMappingException e) {
            throw new BadArgumentsException(JsonFaults.describe(argument.name(), e));
        } catch (JsonProcessingException e) {
            throw new BadArgumentsException(argument.name() + " cannot be read");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
