package io.bihuan.care.web;

import io.bihuan.web.Errors;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A purchase as it was typed, with what is wrong about it. */
public record PurchaseForm(String number, String reference, String day, Errors errors) {

    /** One that nobody has typed yet, of today. */
    static PurchaseForm of(LocalDate today) {
        return new PurchaseForm("", "", today.toString(), Errors.none());
    }

    /** The same, looked over: who bought must be known, and nothing was bought tomorrow. */
    PurchaseForm checked(boolean known, LocalDate today) {
        var date = date();
        return new PurchaseForm(
                number,
                reference,
                day,
                Errors.none()
                        .addIf(!known, "number", "care.unknown-customer")
                        .addIf(reference.isBlank(), "reference", "care.reference-missing")
                        .addIf(date == null, "day", "care.day-missing")
                        .addIf(date != null && date.isAfter(today), "day", "care.day-ahead"));
    }

    /** The day it says, or null where it says none. */
    @Nullable
    LocalDate date() {
        try {
            return LocalDate.parse(day.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
