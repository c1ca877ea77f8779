package io.bihuan.handbook.web;

import io.bihuan.handbook.Chapter;
import io.bihuan.handbook.NewVersion;
import io.bihuan.web.Errors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chapter as it is typed. */
public record ChapterForm(
        @Nullable String number,
        @Nullable String title,
        @Nullable String english,
        @Nullable String body,
        @Nullable List<String> areas,
        @Nullable String substantial,
        @Nullable String reason,
        @Nullable String seen) {

    private static final int LONGEST = 100_000;

    static ChapterForm of(Chapter chapter) {
        return new ChapterForm(
                String.valueOf(chapter.number()),
                chapter.title(),
                chapter.english(),
                chapter.body(),
                chapter.areas(),
                "",
                "",
                String.valueOf(chapter.version()));
    }

    static ChapterForm empty(int number) {
        return new ChapterForm(String.valueOf(number), "", "", "", List.of(), "yes", "", "0");
    }

    /** A text as typed, "" where nothing was sent. */
    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** Whether the area was ticked. */
    public boolean has(String area) {
        return areas != null && areas.contains(area);
    }

    Errors check(boolean fresh) {
        return Errors.none()
                .addIf(text(title).isBlank(), "title", "handbook.form.title-missing")
                .addIf(text(body).isBlank(), "body", "handbook.form.body-missing")
                .addIf(text(body).length() > LONGEST, "body", "handbook.form.body-long", LONGEST)
                .addIf(fresh && whole(number) < 1, "number", "handbook.form.number-wrong")
                .addIf(!fresh && text(reason).isBlank(), "reason", "handbook.form.reason-missing")
                .addIf(
                        !fresh && !text(substantial).matches("yes|no"),
                        "substantial",
                        "handbook.form.substantial-missing");
    }

    int place() {
        return whole(number);
    }

    int seenVersion() {
        return whole(seen);
    }

    NewVersion words(List<String> rules, boolean fresh) {
        return new NewVersion(
                text(title).strip(),
                text(english).strip(),
                text(body).strip(),
                areas == null ? List.of() : areas,
                rules,
                fresh || text(substantial).equals("yes"),
                text(reason).strip());
    }

    private static int whole(@Nullable String typed) {
        try {
            var number = Integer.parseInt(text(typed).strip());
            return number > 999_999 ? -1 : number;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
