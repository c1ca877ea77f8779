package io.bihuan.people.web;

import io.bihuan.people.NewStaff;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** Somebody to be taken on, as typed. */
public record HiringForm(
        String number,
        String name,
        @Nullable UUID unit,
        String post,
        String grade,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate joinedOn,

        String phone) {

    public HiringForm(
            @Nullable String number,
            @Nullable String name,
            @Nullable UUID unit,
            @Nullable String post,
            @Nullable String grade,
            @Nullable LocalDate joinedOn,
            @Nullable String phone) {
        this.number = Objects.requireNonNullElse(number, "").strip();
        this.name = Objects.requireNonNullElse(name, "").strip();
        this.unit = unit;
        this.post = Objects.requireNonNullElse(post, "");
        this.grade = Objects.requireNonNullElse(grade, "");
        this.joinedOn = joinedOn;
        this.phone = Objects.requireNonNullElse(phone, "").strip();
    }

    static HiringForm fresh(LocalDate today) {
        return new HiringForm("", "", null, "", "", today, "");
    }

    /** The chosen unit, or "". */
    public String unitValue() {
        return unit == null ? "" : unit.toString();
    }

    /** The first day, or "". */
    public String joinedValue() {
        return joinedOn == null ? "" : joinedOn.toString();
    }

    NewStaff staff() {
        return new NewStaff(
                number,
                name,
                Objects.requireNonNull(unit),
                post,
                grade,
                Objects.requireNonNull(joinedOn),
                phone.isEmpty() ? null : phone);
    }
}
