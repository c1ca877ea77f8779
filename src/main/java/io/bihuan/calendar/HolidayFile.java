package io.bihuan.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads notices in the form of the holiday-cn project: {@code {"year", "papers", "days": [{"name", "date", "isOffDay"}]}}. */
final class HolidayFile {

    private static final JsonMapper JSON = JsonMapper.shared();

    private HolidayFile() {}

    /** What came of reading a file. */
    sealed interface Reading {

        record Read(HolidayNotice notice) implements Reading {}

        /** It is not such a notice: the wording key says what is wrong, and where. */
        record Refused(String key, List<Object> arguments) implements Reading {}
    }

    /** The notices that come with the program. */
    static List<HolidayNotice> shipped() {
        try {
            var notices = new ArrayList<HolidayNotice>();
            for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath:holidays/*.json")) {
                try (var in = resource.getInputStream()) {
                    notices.add(shipped(in, String.valueOf(resource.getFilename())));
                }
            }
            return notices;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HolidayNotice shipped(InputStream in, String name) throws IOException {
        return switch (read(in.readAllBytes())) {
            case Reading.Read(var notice) -> notice;
            case Reading.Refused refused -> throw new IllegalStateException(name + ": " + refused);
        };
    }

    static Reading read(byte[] content) {
        JsonNode root;
        try {
            root = JSON.readTree(content);
        } catch (JacksonException e) {
            return refused("calendar.import.notJson");
        }
        if (root == null || !root.isObject() || !root.path("year").isInt()) {
            return refused("calendar.import.noYear");
        }
        var year = root.path("year").asInt();
        if (year < 2000 || year > 2200) {
            return refused("calendar.import.oddYear", year);
        }
        if (!root.path("days").isArray() || root.path("days").isEmpty()) {
            return refused("calendar.import.noDays");
        }
        return readDays(year, root);
    }

    private static Reading readDays(int year, JsonNode root) {
        var days = new ArrayList<HolidayNotice.Day>();
        var seen = new HashSet<LocalDate>();
        var row = 0;
        for (var node : root.path("days")) {
            row++;
            LocalDate date;
            try {
                date = LocalDate.parse(node.path("date").asString(""));
            } catch (DateTimeParseException e) {
                return refused("calendar.import.badDate", row, node.path("date").asString(""));
            }
            if (!belongs(date, year)) {
                return refused("calendar.import.otherYear", row, date, year);
            }
            if (!node.path("isOffDay").isBoolean()
                    || node.path("name").asString("").isBlank()) {
                return refused("calendar.import.incomplete", row, date);
            }
            if (!seen.add(date)) {
                return refused("calendar.import.twice", date);
            }
            days.add(new HolidayNotice.Day(
                    date, node.path("name").asString(""), node.path("isOffDay").asBoolean()));
        }
        var papers = new ArrayList<String>();
        root.path("papers").forEach(paper -> papers.add(Objects.requireNonNull(paper.asString(""))));
        return new Reading.Read(new HolidayNotice(year, papers, days));
    }

    /** A notice speaks of its year, of the last days before it, and at most of the first days after. */
    private static boolean belongs(LocalDate date, int year) {
        return date.getYear() == year
                || date.getYear() == year - 1 && date.getMonthValue() == 12
                || date.getYear() == year + 1 && date.getMonthValue() == 1;
    }

    private static Reading refused(String key, Object... arguments) {
        return new Reading.Refused(key, List.of(arguments));
    }
}
