package io.bihuan.calendar.web;

import io.bihuan.calendar.BusinessCalendar;
import io.bihuan.calendar.CalendarRules;
import io.bihuan.calendar.DayException;
import io.bihuan.calendar.Hours;
import io.bihuan.web.Errors;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A named calendar as it is typed.
 *
 * @param name its name; cannot be changed once it exists
 * @param version the version that was opened for editing, 0 for a new one
 * @param week the hours of Monday to Sunday in their written form
 * @param followsHolidays whether the State Council's days apply
 * @param endsAtMidnight whether a term in workdays runs to 24:00
 * @param exceptions one a line: day, 休 or 班 (OFF or WORK), hours where it has its own, name
 * @param ground why it is changed
 */
public record HoursForm(
        String name,
        int version,
        List<String> week,
        boolean followsHolidays,
        boolean endsAtMidnight,
        String exceptions,
        String ground) {

    static HoursForm of(BusinessCalendar calendar) {
        var rules = calendar.rules();
        return new HoursForm(
                rules.name(),
                rules.version(),
                rules.week().stream().map(Hours::toString).toList(),
                rules.followsHolidays(),
                rules.endsAtMidnight(),
                rules.exceptions().entrySet().stream()
                        .map(entry -> written(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining("\n")),
                "");
    }

    static HoursForm blank() {
        var open = "09:00-18:00";
        return new HoursForm("", 0, List.of(open, open, open, open, open, "", ""), true, false, "", "");
    }

    private static String written(LocalDate day, DayException exception) {
        var hours = exception.hours() == null
                ? ""
                : " " + exception.hours().toString().replace(" ", "");
        return day + (exception.works() ? " 班" : " 休") + hours + " " + exception.name();
    }

    /** The rules it asks for, or null with the faults noted. */
    @Nullable
    CalendarRules read(Errors errors) {
        errors.addIf(!name.matches("[\\p{IsHan}A-Za-z0-9_-]{1,20}"), "name", "calendar.hours.badName");
        errors.addIf(ground.isBlank(), "ground", "calendar.hours.needsGround");
        var hours = new ArrayList<Hours>();
        for (var i = 0; i < 7; i++) {
            try {
                hours.add(Hours.parse(i < week.size() ? week.get(i) : ""));
            } catch (IllegalArgumentException e) {
                errors.add("week" + i, "calendar.hours.badHours");
            }
        }
        errors.addIf(hours.size() == 7 && hours.stream().noneMatch(Hours::open), "week0", "calendar.hours.neverOpen");
        var days = exceptions(errors);
        return errors.any() ? null : new CalendarRules(name, version, hours, followsHolidays, endsAtMidnight, days);
    }

    private Map<LocalDate, DayException> exceptions(Errors errors) {
        var days = new TreeMap<LocalDate, DayException>();
        var row = 0;
        for (var line : exceptions.lines().toList()) {
            row++;
            if (line.isBlank()) {
                continue;
            }
            var words = line.strip().split("\\s+", 3);
            try {
                var works = works(words[1]);
                days.put(LocalDate.parse(words[0]), exception(works, words.length > 2 ? words[2] : ""));
            } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                errors.add("exceptions", "calendar.hours.badException", row);
            }
        }
        return days;
    }

    private static boolean works(String word) {
        return switch (word.toUpperCase(java.util.Locale.ROOT)) {
            case "班", "WORK" -> true;
            case "休", "OFF" -> false;
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static DayException exception(boolean works, String rest) {
        var words = rest.split("\\s+", 2);
        if (!works || !words[0].matches("\\d.*-.*")) {
            return new DayException(rest, works, null);
        }
        return new DayException(words.length > 1 ? words[1] : "", true, Hours.parse(words[0]));
    }
}
