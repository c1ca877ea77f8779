package io.bihuan.notice.web;

import io.bihuan.notice.Preference;
import io.bihuan.notice.Preferences;
import io.bihuan.web.Errors;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be told, as typed.
 *
 * @param address the e-mail address
 * @param byMail whether notices go there too
 * @param quietFrom the first quiet time of day
 * @param quietTo the first time of day that is not quiet any more
 * @param language the language of the e-mail
 */
public record PreferenceForm(
        @Nullable String address,
        boolean byMail,
        @Nullable String quietFrom,
        @Nullable String quietTo,
        @Nullable String language) {

    static PreferenceForm of(Preference known) {
        return new PreferenceForm(
                known.address(),
                known.byMail(),
                text(known.quiet().from()),
                text(known.quiet().to()),
                known.locale().toLanguageTag());
    }

    /** What was typed, or what is wrong with it. */
    @Nullable
    Preference checked(Preferences preferences, Errors errors) {
        var mail = address == null ? "" : address.strip();
        if (byMail && mail.isEmpty()) {
            errors.add("address", "notice.address.needed");
        } else if (!mail.isEmpty() && !mail.matches("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}")) {
            errors.add("address", "notice.address.wrong");
        }
        var from = time(quietFrom, "quietFrom", errors);
        var to = time(quietTo, "quietTo", errors);
        if ((from == null) != (to == null)) {
            errors.add(from == null ? "quietFrom" : "quietTo", "notice.quiet.both");
        }
        var tongue = "en".equals(language) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return errors.any() ? null : new Preference(mail, byMail, preferences.quiet(from, to), tongue);
    }

    private static @Nullable LocalTime time(@Nullable String typed, String field, Errors errors) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(typed.strip());
        } catch (DateTimeParseException wrong) {
            errors.add(field, "notice.quiet.wrong");
            return null;
        }
    }

    private static String text(@Nullable LocalTime time) {
        return time == null ? "" : time.toString();
    }
}
