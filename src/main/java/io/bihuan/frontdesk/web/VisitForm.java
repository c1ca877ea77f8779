package io.bihuan.frontdesk.web;

import io.bihuan.frontdesk.Visit;
import io.bihuan.web.Errors;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit as it is typed. */
public record VisitForm(
        @Nullable UUID ticket,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String about,
        @Nullable String result,
        @Nullable String then,
        @Nullable String promise) {

    private static final int LONGEST = 2_000;

    static VisitForm of(@Nullable UUID ticket, String about) {
        return new VisitForm(ticket, "", "", about, "", "DONE", "");
    }

    /** What was typed, never null. */
    public String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    Errors check() {
        return Errors.none()
                .addIf(text(about).isEmpty(), "about", "frontdesk.visit.noAbout")
                .addIf(text(about).length() > LONGEST, "about", "frontdesk.visit.tooLong", LONGEST)
                .addIf(text(result).length() > LONGEST, "result", "frontdesk.visit.tooLong", LONGEST)
                .addIf(text(result).isEmpty() && next() == Visit.Then.DONE, "result", "frontdesk.visit.noResult")
                .addIf(
                        text(promise).isEmpty() && next() == Visit.Then.FOLLOW_UP,
                        "promise",
                        "frontdesk.visit.noPromise")
                .addIf(text(promise).length() > 500, "promise", "frontdesk.visit.tooLong", 500)
                .addIf(text(name).length() > 60, "name", "frontdesk.visit.tooLong", 60)
                .addIf(
                        !text(phone).isEmpty() && !text(phone).matches("\\+?[0-9][0-9 -]{5,18}[0-9]"),
                        "phone",
                        "frontdesk.visit.noPhone");
    }

    Visit visit() {
        return new Visit(ticket, text(name), text(phone), text(about), text(result), next(), text(promise));
    }

    private Visit.Then next() {
        return Arrays.stream(Visit.Then.values())
                .filter(each -> each.name().equals(then))
                .findFirst()
                .orElse(Visit.Then.DONE);
    }
}
