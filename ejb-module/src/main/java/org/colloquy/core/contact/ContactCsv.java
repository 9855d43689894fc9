package org.colloquy.core.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.colloquy.api.contact.ContactView;
import org.colloquy.api.contact.CreateContact;
import org.colloquy.api.error.AppException;
import org.jspecify.annotations.Nullable;

/** Contacts as rows of a table. */
final class ContactCsv {

    static final int MAX_ROWS = 10_000;

    private static final String METADATA = "metadata.";
    private static final List<String> COLUMNS = List.of("name", "email", "phone", "externalId", "tags", "funnel");
    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private ContactCsv() {}

    /** The rows of a table, in their order; the first one stands in line 2. */
    static List<CreateContact> read(String csv) {
        List<List<String>> rows = rows(csv.startsWith("\uFEFF") ? csv.substring(1) : csv);
        if (rows.isEmpty()) {
            throw AppException.invalid("csv", "must begin with the names of its columns");
        }
        List<String> header = rows.get(0).stream().map(String::strip).toList();
        checkHeader(header);
        List<CreateContact> contacts = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.size() > header.size()) {
                throw AppException.invalid("line " + (contacts.size() + 2), "has more cells than there are columns");
            }
            contacts.add(contact(header, row));
        }
        return contacts;
    }

    /** A table of contacts. */
    static String write(List<ContactView> contacts) {
        Set<String> keys = new TreeSet<>();
        contacts.forEach(contact -> keys.addAll(contact.metadata().keySet()));
        List<String> header = new ArrayList<>(List.of("id"));
        header.addAll(COLUMNS);
        keys.forEach(key -> header.add(METADATA + key));
        List<List<String>> rows = new ArrayList<>(List.of(header));
        contacts.forEach(contact -> rows.add(row(contact, keys)));
        try {
            return MAPPER.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> row(ContactView contact, Set<String> keys) {
        List<String> row = new ArrayList<>();
        row.add(contact.id());
        row.add(guarded(contact.name()));
        row.add(guarded(contact.email()));
        row.add(contact.phone() == null ? "" : contact.phone());
        row.add(guarded(contact.externalId()));
        row.add(guarded(String.join("\n", contact.tags())));
        row.add(guarded(contact.funnel()));
        keys.forEach(key -> row.add(guarded(contact.metadata().get(key))));
        return row;
    }

    private static List<List<String>> rows(String csv) {
        try (MappingIterator<List<String>> rows =
                MAPPER.readerForListOf(String.class).readValues(csv)) {
            List<List<String>> all = new ArrayList<>();
            while (rows.hasNextValue()) {
                all.add(rows.nextValue());
                if (all.size() > MAX_ROWS + 1) {
                    throw AppException.invalid("csv", "must have at most " + MAX_ROWS + " rows");
                }
            }
            return all;
        } catch (IOException e) {
            // Its message quotes the text.
            throw AppException.invalid("csv", "must be a table of comma-separated values");
        }
    }

    private static void checkHeader(List<String> header) {
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            boolean known = COLUMNS.contains(column)
                    || column.equals("id")
                    || column.startsWith(METADATA) && column.length() > METADATA.length();
            if (!known || !seen.add(column)) {
                throw AppException.invalid(
                        "csv",
                        "must have the columns name, email, phone, externalId, tags, funnel or metadata.KEY, each once");
            }
        }
        if (!seen.contains("name")) {
            throw AppException.invalid("csv", "must have the column name");
        }
    }

    private static CreateContact contact(List<String> header, List<String> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            String cell = unguarded(row.get(i));
            if (header.get(i).startsWith(METADATA)) {
                if (!cell.isEmpty()) {
                    metadata.put(header.get(i).substring(METADATA.length()), cell);
                }
            } else {
                cells.put(header.get(i), cell);
            }
        }
        return new CreateContact(
                cells.getOrDefault("name", ""),
                emptyToNull(cells.get("email")),
                emptyToNull(cells.get("phone")),
                emptyToNull(cells.get("externalId")),
                metadata,
                tags(cells.get("tags")),
                emptyToNull(cells.get("funnel")));
    }

    /** One in each line of its cell, because a tag may hold any other separator. */
    private static @Nullable List<String> tags(@Nullable String cell) {
        return cell == null
                ? null
                : cell.lines().map(String::strip).filter(tag -> !tag.isEmpty()).toList();
    }

    private static @Nullable String emptyToNull(@Nullable String cell) {
        return cell == null || cell.isBlank() ? null : cell;
    }

    /** Spreadsheets execute what looks like a formula. Phone numbers are digits and cannot be one that does anything. */
    private static String guarded(@Nullable String value) {
        if (value == null) {
            return "";
        }
        return !value.isEmpty() && "=+-@\t\r'".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    private static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t\r'".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
