package io.bihuan.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates and times as people say them, in the organisation's time zone, seen from an instant called now. */
public final class Dates {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter CLOCK_SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Locale locale;
    private final ZoneId zone;
    private final Instant now;

    public Dates(Locale locale, ZoneId zone, Instant now) {
        this.locale = locale;
        this.zone = zone;
        this.now = now;
    }

    /** The instant that everything is seen from. */
    public Instant now() {
        return now;
    }

    /** The day it is. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** Day and time in short: “今天 18:00”, “周一 18:00”, “11 月 25 日 18:00”; midnight at a day's end is “24:00”. */
    public String when(Instant instant) {
        var at = instant.atZone(zone);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? shortDay(at.toLocalDate().minusDays(1)) + " 24:00"
                : shortDay(at.toLocalDate()) + " " + CLOCK.format(at);
    }

    /** Time of day, “09:41”. */
    public String time(Instant instant) {
        return CLOCK.format(instant.atZone(zone));
    }

    /** Time of day with seconds, “09:41:05”. */
    public String timeToTheSecond(Instant instant) {
        return CLOCK_SECONDS.format(instant.atZone(zone));
    }

    /** A day with its weekday: “11 月 25 日 周三”; the year stands before it when it is not this one. */
    public String day(LocalDate day) {
        return monthDay(day) + (english() ? ", " : " ") + weekday(day);
    }

    /** A day at the head of a column, where its year is known: “2/1 周一”, “Mon 1”. */
    public String columnDay(LocalDate day) {
        return english()
                ? weekday(day) + " " + day.getDayOfMonth()
                : day.getMonthValue() + "/" + day.getDayOfMonth() + " " + weekday(day);
    }

    /** A day in the fewest words: 昨天, 今天, 明天, a weekday within the coming six days, else month and day. */
    public String shortDay(LocalDate day) {
        var away = ChronoUnit.DAYS.between(today(), day);
        if (away == 0) {
            return english() ? "today" : "今天";
        }
        if (away == 1) {
            return english() ? "tomorrow" : "明天";
        }
        if (away == -1) {
            return english() ? "yesterday" : "昨天";
        }
        return away > 1 && away < 7 ? weekday(day) : monthDay(day);
    }

    /** A month: “2026 年 11 月”. */
    public String month(YearMonth month) {
        return english()
                ? month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear()
                : month.getYear() + " 年 " + month.getMonthValue() + " 月";
    }

    /** The whole instant for records that are printed: “2026-11-25 18:00”. */
    public String full(Instant instant) {
        var at = instant.atZone(zone);
        return at.toLocalDate() + " " + CLOCK.format(at);
    }

    /** The whole instant at which something ends: midnight at a day's end is “2026-11-25 24:00”. */
    public String fullEnd(Instant instant) {
        var at = instant.atZone(zone);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().minusDays(1) + " 24:00" : full(instant);
    }

    /** A length of time in the two largest units that matter: “3 分 20 秒”, “2 小时 5 分”, “4 天”. */
    public String length(Duration duration) {
        var seconds = Math.abs(duration.toSeconds());
        if (seconds < 60) {
            return seconds + unit(" 秒", " s");
        }
        if (seconds < 3600) {
            var rest = seconds % 60;
            return seconds / 60 + unit(" 分", " min") + (rest == 0 ? "" : " " + rest + unit(" 秒", " s"));
        }
        if (seconds < 48 * 3600) {
            var rest = seconds % 3600 / 60;
            return seconds / 3600 + unit(" 小时", " h") + (rest == 0 ? "" : " " + rest + unit(" 分", " min"));
        }
        return seconds / 86400 + unit(" 天", " days");
    }

    /** The instant with zone, for what reads {@code datetime} attributes. */
    public String iso(Instant instant) {
        return ZonedDateTime.ofInstant(instant, zone).toOffsetDateTime().toString();
    }

    /** The time zone everything is said in. */
    public ZoneId zone() {
        return zone;
    }

    private String monthDay(LocalDate day) {
        var sameYear = day.getYear() == today().getYear();
        if (english()) {
            var text = day.getDayOfMonth() + " " + day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            return sameYear ? text : text + " " + day.getYear();
        }
        var text = day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
        return sameYear ? text : day.getYear() + " 年 " + text;
    }

    private String weekday(LocalDate day) {
        return english()
                ? day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                : "周" + "一二三四五六日".charAt(day.getDayOfWeek().getValue() - 1);
    }

    private String unit(String chinese, String english) {
        return english() ? english : chinese;
    }

    private boolean english() {
        return locale.getLanguage().equals("en");
    }
}
