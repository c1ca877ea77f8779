package io.bihuan.survey.web;

import io.bihuan.web.Errors;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to ask people.
 *
 * @param team the team that is asked, or "" for everybody
 * @param around the person it is about, for questionnaires that review somebody
 */
public record SurveyForm(
        @Nullable String questionnaire,
        @Nullable String about,
        @Nullable String team,
        @Nullable String around,
        @Nullable String closes,
        @Nullable String named) {

    private static final int LONGEST = 80;
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    static SurveyForm until(LocalDate day) {
        return new SurveyForm("", "", "", "", day.toString(), null);
    }

    /** What stands in a field. */
    public static String word(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static @Nullable UUID id(@Nullable String typed) {
        try {
            return word(typed).isEmpty() ? null : UUID.fromString(word(typed));
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }

    /** The evening of the last day. */
    @Nullable
    Instant closesAt(ZoneId zone) {
        try {
            return LocalDate.parse(word(closes)).atTime(EVENING).atZone(zone).toInstant();
        } catch (DateTimeParseException notOne) {
            return null;
        }
    }

    /** Whether people answer by name. */
    public boolean byName() {
        return named != null;
    }

    Errors check(ZoneId zone, Instant now) {
        var until = closesAt(zone);
        return Errors.none()
                .addIf(id(questionnaire) == null, "questionnaire", "survey.fault.questionnaire")
                .addIf(word(about).length() > LONGEST, "about", "survey.fault.long", LONGEST)
                .addIf(until == null, "closes", "survey.fault.day")
                .addIf(until != null && !until.isAfter(now), "closes", "survey.fault.past");
    }
}
