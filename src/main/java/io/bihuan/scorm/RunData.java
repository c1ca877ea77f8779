package io.bihuan.scorm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what an item says of itself, in the words of either edition. What makes no sense counts as not said. */
final class RunData {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern CLOCK = Pattern.compile("(\\d{2,4}):(\\d{2}):(\\d{2})(?:\\.\\d{1,2})?");
    private static final Duration LONGEST = Duration.ofDays(400);

    private RunData() {}

    static Run of(Standard standard, JsonNode cmi, Item item) {
        return switch (standard) {
            case SCORM_12 -> old(cmi, item);
            case SCORM_2004 -> young(cmi, item);
        };
    }

    private static Run old(JsonNode cmi, Item item) {
        var core = cmi.path("core");
        var score = scored(core.path("score"));
        var said = switch (core.path("lesson_status").asString("")) {
            case "passed" -> Status.PASSED;
            case "failed" -> Status.FAILED;
            case "completed" -> Status.COMPLETED;
            case "not attempted", "" -> Status.NOT_STARTED;
            default -> Status.INCOMPLETE;
        };
        // Where the package names a score that masters it, that decides once the item is done (1.2, masteryscore).
        var mastery = item.mastery();
        var status = mastery != null && score != null && said == Status.COMPLETED
                ? score.compareTo(mastery) >= 0 ? Status.PASSED : Status.FAILED
                : said;
        return new Run(
                item.place(),
                begun(status),
                score,
                seconds(core.path("total_time").asString("")),
                cmi.toString());
    }

    private static Run young(JsonNode cmi, Item item) {
        var scaled = number(cmi.path("score").path("scaled"));
        var score = scaled != null
                ? scaled.max(BigDecimal.ZERO)
                        .min(BigDecimal.ONE)
                        .multiply(HUNDRED)
                        .setScale(2, RoundingMode.HALF_UP)
                : scored(cmi.path("score"));
        var success = cmi.path("success_status").asString("");
        var completion = cmi.path("completion_status").asString("");
        var status = success.equals("passed")
                ? Status.PASSED
                : success.equals("failed")
                        ? Status.FAILED
                        : completion.equals("completed") ? Status.COMPLETED : Status.INCOMPLETE;
        return new Run(
                item.place(), status, score, seconds(cmi.path("total_time").asString("")), cmi.toString());
    }

    /** Whoever said something has begun. */
    private static Status begun(Status status) {
        return status == Status.NOT_STARTED ? Status.INCOMPLETE : status;
    }

    /** A raw score brought to a hundred by its own bounds. */
    private static @Nullable BigDecimal scored(JsonNode score) {
        var raw = number(score.path("raw"));
        if (raw == null) {
            return null;
        }
        var most = number(score.path("max"));
        var least = number(score.path("min"));
        var from = least == null ? BigDecimal.ZERO : least;
        var width = (most == null ? HUNDRED : most).subtract(from);
        var of100 =
                width.signum() <= 0 ? raw : raw.subtract(from).multiply(HUNDRED).divide(width, 2, RoundingMode.HALF_UP);
        return of100.max(BigDecimal.ZERO).min(HUNDRED).setScale(2, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        try {
            var text = node.asString("").strip();
            return text.isEmpty() || text.length() > 20 ? null : new BigDecimal(text);
        } catch (NumberFormatException none) {
            return null;
        }
    }

    static long seconds(String time) {
        var clock = CLOCK.matcher(time);
        if (clock.matches()) {
            return Integer.parseInt(clock.group(1)) * 3600L
                    + Integer.parseInt(clock.group(2)) * 60L
                    + Integer.parseInt(clock.group(3));
        }
        try {
            var length = Duration.parse(time);
            return length.isNegative() || length.compareTo(LONGEST) > 0 ? 0 : length.toSeconds();
        } catch (DateTimeParseException none) {
            return 0;
        }
    }
}
