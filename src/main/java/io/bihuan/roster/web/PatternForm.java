package io.bihuan.roster.web;

import io.bihuan.database.Ids;
import io.bihuan.roster.Pattern;
import io.bihuan.roster.ShiftKind;
import io.bihuan.web.Errors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pattern as somebody types it: the signs of its days with blanks between, - for a free one. */
public record PatternForm(String name, String nameEn, String days) {

    private static final List<String> FREE = List.of("-", "—", "休", "off", "Off");

    public PatternForm(@Nullable String name, @Nullable String nameEn, @Nullable String days) {
        this.name = Objects.requireNonNullElse(name, "").strip();
        this.nameEn = Objects.requireNonNullElse(nameEn, "").strip();
        this.days = Objects.requireNonNullElse(days, "").strip();
    }

    static PatternForm empty() {
        return new PatternForm("", "", "");
    }

    Errors check(List<ShiftKind> kinds) {
        var signs = signs();
        var strange = signs.stream()
                .filter(sign -> !FREE.contains(sign) && find(sign, kinds) == null)
                .findFirst();
        var errors = Errors.none()
                .addIf(name.isEmpty(), "name", "roster.pattern.name-missing")
                .addIf(
                        signs.isEmpty() || signs.size() > Pattern.LONGEST,
                        "days",
                        "roster.pattern.length",
                        Pattern.LONGEST);
        strange.ifPresent(sign -> errors.add("days", "roster.pattern.strange", sign));
        return errors;
    }

    Pattern pattern(List<ShiftKind> kinds) {
        var ids = new ArrayList<@Nullable UUID>();
        signs().forEach(sign -> ids.add(FREE.contains(sign) ? null : find(sign, kinds)));
        return new Pattern(Ids.next(), name, nameEn.isEmpty() ? name : nameEn, ids);
    }

    private List<String> signs() {
        return Arrays.stream(days.split("[\\s,，、]+"))
                .filter(sign -> !sign.isEmpty())
                .toList();
    }

    private static @Nullable UUID find(String sign, List<ShiftKind> kinds) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(sign) || kind.nameEn().equalsIgnoreCase(sign))
                .map(ShiftKind::id)
                .findFirst()
                .orElse(null);
    }
}
