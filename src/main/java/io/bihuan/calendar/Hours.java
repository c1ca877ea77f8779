package io.bihuan.calendar;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The opening hours of one day: half-open stretches in order, none touching the next. Written
 * {@code 09:00-12:00, 13:30-18:00}; an empty text is a closed day, 24:00 the day's end.
 */
public record Hours(List<Stretch> stretches) {

    /** Closed all day. */
    public static final Hours CLOSED = new Hours(List.of());

    /** Open day and night. */
    public static final Hours ALWAYS = new Hours(List.of(new Stretch(0, 24 * 60)));

    private static final int END_OF_DAY = 24 * 60;

    public Hours {
        stretches = List.copyOf(stretches);
        for (var i = 1; i < stretches.size(); i++) {
            if (stretches.get(i).opens() <= stretches.get(i - 1).closes()) {
                throw new IllegalArgumentException("hours overlap: " + stretches);
            }
        }
    }

    /**
     * From an opening to a closing, in minutes of the day.
     *
     * @param opens the first minute that counts
     * @param closes the first minute that no longer counts
     */
    public record Stretch(int opens, int closes) {

        public Stretch {
            if (opens < 0 || closes > END_OF_DAY || closes <= opens) {
                throw new IllegalArgumentException("not opening hours: " + opens + " to " + closes);
            }
        }

        @Override
        public String toString() {
            return written(opens) + "-" + written(closes);
        }
    }

    /** Reads the written form; refuses what is not hours with an {@link IllegalArgumentException}. */
    public static Hours parse(String text) {
        var stretches = new ArrayList<Stretch>();
        for (var part :
                text.replace('，', ',').replace('–', '-').replace('：', ':').split("[,;、]")) {
            if (part.isBlank()) {
                continue;
            }
            var ends = part.strip().split("-");
            if (ends.length != 2) {
                throw new IllegalArgumentException("not opening hours: " + part);
            }
            stretches.add(new Stretch(minute(ends[0].strip()), minute(ends[1].strip())));
        }
        return stretches.isEmpty() ? CLOSED : new Hours(stretches);
    }

    private static int minute(String text) {
        if (text.equals("24:00")) {
            return END_OF_DAY;
        }
        try {
            return LocalTime.parse(text.length() == 4 ? "0" + text : text).toSecondOfDay() / 60;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a time of day: " + text, e);
        }
    }

    private static String written(int minute) {
        var hour = minute / 60;
        var rest = minute % 60;
        return (hour < 10 ? "0" : "") + hour + ":" + (rest < 10 ? "0" : "") + rest;
    }

    /** Whether the day is open at all. */
    public boolean open() {
        return !stretches.isEmpty();
    }

    /** The minute at which business closes; 0 on a closed day. */
    public int closes() {
        return stretches.isEmpty() ? 0 : stretches.getLast().closes();
    }

    /** The minutes of the day that count. */
    public int minutes() {
        return stretches.stream()
                .mapToInt(stretch -> stretch.closes() - stretch.opens())
                .sum();
    }

    /** A written form per weekday, Monday first. */
    static List<Hours> week(String... written) {
        return Arrays.stream(written).map(Hours::parse).toList();
    }

    @Override
    public String toString() {
        return stretches.stream().map(Stretch::toString).collect(Collectors.joining(", "));
    }
}
