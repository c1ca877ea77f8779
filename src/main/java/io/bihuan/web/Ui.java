package io.bihuan.web;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What every template is given: the wording in the viewer's language, dates as people say them, who is looking, and
 * the frame round the page.
 */
public final class Ui {

    private final MessageSource messages;
    private final Locale locale;
    private final Dates dates;
    private final Frame frame;
    private final Doors doors;

    Ui(MessageSource messages, Locale locale, ZoneId zone, Instant now, Frame frame, Doors doors) {
        this.messages = messages;
        this.locale = locale;
        this.dates = new Dates(locale, zone, now);
        this.frame = frame;
        this.doors = doors;
    }

    /** The wording of a key; arguments fill its {0}, {1}. The template engine escapes the result. */
    public String text(String key, @Nullable Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, spoken(arguments), locale));
    }

    private @Nullable Object[] spoken(@Nullable Object[] arguments) {
        var spoken = arguments.clone();
        for (var place = 0; place < spoken.length; place++) {
            if (spoken[place] instanceof InBoth both) {
                spoken[place] = both.words(english());
            }
        }
        return spoken;
    }

    /** The wording of a key, or the fallback where the key has none: for codes that people may add to. */
    public String textOr(String key, String fallback) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, fallback, locale), fallback);
    }

    /** The wording of an enum's constant: {@code <prefix>.<CONSTANT>}. */
    public String label(String prefix, Enum<?> constant) {
        return text(prefix + "." + constant.name());
    }

    /** Dates and times as people say them. */
    public Dates dates() {
        return dates;
    }

    /** An instant in short: “今天 18:00”, “周一 18:00”, “11 月 25 日 18:00”. */
    public String when(@Nullable Instant instant) {
        return instant == null ? "—" : dates.when(instant);
    }

    /** A day: “11 月 25 日 周三”. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "—" : dates.day(day);
    }

    /** A number with grouping, at most so many digits after the point; null is “—”, never 0. */
    public String number(@Nullable Number number, int digits) {
        if (number == null) {
            return "—";
        }
        var format = java.text.NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(digits);
        format.setMinimumFractionDigits(0);
        format.setRoundingMode(java.math.RoundingMode.HALF_UP);
        var text = format.format(number);
        return text.equals("-0") ? "0" : text;
    }

    /** A wording pattern filled in, for wording that is data. */
    public String fill(String pattern, Object... arguments) {
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** The language of the page, for its lang attribute. */
    public String language() {
        return locale.getLanguage().equals("en") ? "en" : "zh-CN";
    }

    /** Whether the page is drawn in English. */
    public boolean english() {
        return locale.getLanguage().equals("en");
    }

    /** The frame round the page. */
    public Frame frame() {
        return frame;
    }

    /** Whether the viewer holds the permission; false for a stranger. */
    public boolean may(Enum<?> permission) {
        var viewer = frame.viewer();
        return viewer != null && viewer.may(permission);
    }

    /** Whether the viewer may open the page at this address; only then is it shown to them as a link. */
    public boolean opens(String href) {
        var viewer = frame.viewer();
        return viewer != null && !href.isEmpty() && doors.open(viewer, href);
    }

    /** The address of a bundled style or script, named by its content. */
    public String asset(String name) {
        return frame.assets().address(name);
    }

    /** The token that a form must send back. */
    public String csrf() {
        return frame.csrf();
    }

    /** A list joined as people list things. */
    public String join(List<String> words) {
        return String.join(english() ? ", " : "、", words);
    }

    /** A name and what stands after it. */
    public String labelled(String name, String words) {
        return name + (english() ? ": " : "：") + words;
    }
}
