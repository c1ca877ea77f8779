package io.bihuan.training.web;

import io.bihuan.training.Session;
import io.bihuan.training.TrainingRecord;
import io.bihuan.web.Errors;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A training record as somebody types it.
 *
 * @param content what was taught
 * @param hours class hours
 * @param materials what was used
 * @param remarks what else there is to say
 */
public record RecordForm(
        @Nullable String content,
        @Nullable String hours,
        @Nullable String materials,
        @Nullable String remarks) {

    static RecordForm of(Session session) {
        return new RecordForm(session.content(), session.hours().toPlainString(), session.materials(), "");
    }

    /** A text as typed, "" where nothing was sent. */
    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    Errors check() {
        return Errors.none()
                .addIf(text(content).isBlank(), "content", "training.record.content-missing")
                .addIf(hoursRead() == null, "hours", "training.record.hours-wrong");
    }

    TrainingRecord record() {
        var taught = hoursRead();
        if (taught == null) {
            throw new IllegalStateException("checked before");
        }
        return new TrainingRecord(
                text(content).strip(),
                taught,
                text(materials).strip(),
                text(remarks).strip());
    }

    private @Nullable BigDecimal hoursRead() {
        try {
            var read = new BigDecimal(text(hours).strip());
            return read.signum() > 0 && read.compareTo(new BigDecimal(999)) < 0 ? read : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
