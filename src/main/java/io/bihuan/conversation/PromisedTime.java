package io.bihuan.conversation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the time out of a promise: “5 分钟内”, “两小时”, “今天 18:00 前”, “明天上午”, “明天下午三点”, “下周一之前”, “周五”,
 * “月底前”. A day named without an hour means six in the evening; “before” a day means that the day before is the last:
 * the stricter reading, because it is our own promise. Working days and hours need a calendar: {@link PromisedTerm}.
 */
public final class PromisedTime {

    private static final String NUMBER = "(\\d{1,3}|[一二两三四五六七八九十半]{1,3})";
    private static final Pattern SPAN = Pattern.compile(NUMBER + "\\s*个?(分钟|小时|天)");
    private static final Pattern POINT = Pattern.compile(
            "(今天|今晚|明天|后天)?\\s*(上午|中午|下午|晚上|早上)?\\s*(?:" + "(\\d{1,2})[:：](\\d{2})|" + NUMBER + "\\s*点(半)?)?");
    private static final Pattern WEEKDAY =
            Pattern.compile("(下个?|这个?|本)?(?:周|星期|礼拜)([一二三四五六日天])\\s*(上午|中午|下午|晚上)?\\s*(之前|以前|前)?");
    private static final Pattern DAY = Pattern.compile("(今天|明天|后天|月底)[^，。；,;]{0,4}?(之前|以前|前)?");
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final String DIGITS = "一二三四五六七八九";

    private PromisedTime() {}

    /** The time that the words name, seen from now; empty where they name none that is still to come. */
    public static Optional<LocalDateTime> in(String text, LocalDateTime now) {
        return point(text, now)
                .or(() -> weekday(text, now))
                .or(() -> span(text, now))
                .or(() -> day(text, now))
                .filter(at -> at.isAfter(now));
    }

    private static Optional<LocalDateTime> span(String text, LocalDateTime now) {
        var found = SPAN.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        var half = found.group(1).equals("半");
        var count = number(found.group(1));
        return Optional.of(
                switch (found.group(2)) {
                    case "分钟" -> now.plusMinutes(count);
                    case "小时" -> half ? now.plusMinutes(30) : now.plusHours(count);
                    default -> half ? now.plus(Duration.ofHours(12)) : now.plusDays(count);
                });
    }

    private static Optional<LocalDateTime> point(String text, LocalDateTime now) {
        var found = POINT.matcher(text);
        while (found.find()) {
            var hasTime = found.group(3) != null || found.group(5) != null;
            if (hasTime || (found.group(1) != null && found.group(2) != null)) {
                return time(found)
                        .map(time -> day(found.group(1), now.toLocalDate()).atTime(time));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDateTime> weekday(String text, LocalDateTime now) {
        var found = WEEKDAY.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        var named = DayOfWeek.of(Math.min(7, "一二三四五六日天".indexOf(found.group(2)) + 1));
        var today = now.toLocalDate();
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var next = String.valueOf(found.group(1)).startsWith("下");
        var day = next
                ? monday.plusWeeks(1).plusDays(named.getValue() - 1L)
                : found.group(1) != null
                        ? monday.plusDays(named.getValue() - 1L)
                        : today.with(TemporalAdjusters.nextOrSame(named));
        return Optional.of(end(day, found.group(3), found.group(4)));
    }

    private static Optional<LocalDateTime> day(String text, LocalDateTime now) {
        var found = DAY.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        var today = now.toLocalDate();
        var day = found.group(1).equals("月底")
                ? today.with(TemporalAdjusters.lastDayOfMonth())
                : day(found.group(1), today);
        return Optional.of(
                found.group(1).equals("今天") || found.group(1).equals("月底")
                        ? day.atTime(EVENING)
                        : end(day, null, found.group(2)));
    }

    private static LocalDateTime end(LocalDate day, @Nullable String part, @Nullable String before) {
        if (part != null) {
            return day.atTime(part.equals("上午") || part.equals("中午") ? LocalTime.NOON : EVENING);
        }
        return before == null ? day.atTime(EVENING) : day.atStartOfDay();
    }

    private static LocalDate day(@Nullable String word, LocalDate today) {
        return switch (word) {
            case "明天" -> today.plusDays(1);
            case "后天" -> today.plusDays(2);
            case null, default -> today;
        };
    }

    private static Optional<LocalTime> time(Matcher found) {
        var part = String.valueOf(found.group(2));
        var later = part.equals("下午") || part.equals("晚上") || "今晚".equals(found.group(1));
        if (found.group(3) == null && found.group(5) == null) {
            return Optional.of(
                    switch (part) {
                        case "上午", "中午" -> LocalTime.NOON;
                        case "早上" -> LocalTime.of(10, 0);
                        case "下午" -> LocalTime.of(18, 0);
                        default -> LocalTime.of(21, 0);
                    });
        }
        var hour = found.group(3) != null ? Integer.parseInt(found.group(3)) : number(found.group(5));
        var minute = found.group(4) != null ? Integer.parseInt(found.group(4)) : found.group(6) != null ? 30 : 0;
        var turned = later && hour < 12 ? hour + 12 : hour;
        return turned > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(turned, minute));
    }

    static int number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        var two = text.replace('两', '二');
        var ten = two.indexOf('十');
        if (ten < 0) {
            return Math.max(1, DIGITS.indexOf(two.charAt(0)) + 1);
        }
        var tens = ten == 0 ? 1 : DIGITS.indexOf(two.charAt(0)) + 1;
        var ones = ten == two.length() - 1 ? 0 : DIGITS.indexOf(two.charAt(ten + 1)) + 1;
        return tens * 10 + ones;
    }
}
