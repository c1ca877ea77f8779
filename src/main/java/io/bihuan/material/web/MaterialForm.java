package io.bihuan.material.web;

import io.bihuan.material.Audience;
import io.bihuan.material.Description;
import io.bihuan.material.Material;
import io.bihuan.web.Errors;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A material as somebody describes it.
 *
 * @param title its title
 * @param about what it is good for
 * @param audience the kind of audience
 * @param posts the posts it is for
 * @param branch the branch it is for
 * @param place the course, or the course and its block with a bar between them
 * @param hours class hours it counts for
 * @param confirms whether readers say that they have read it
 * @param link an address instead of a file
 */
public record MaterialForm(
        @Nullable String title,
        @Nullable String about,
        Audience.@Nullable Whom audience,
        @Nullable List<String> posts,
        @Nullable String branch,
        @Nullable String place,
        @Nullable String hours,
        @Nullable Boolean confirms,
        @Nullable String link) {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_WORDS = 2000;
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(99);

    static MaterialForm empty(String place) {
        return new MaterialForm("", "", Audience.Whom.EVERYBODY, List.of(), "", place, "", false, "");
    }

    static MaterialForm of(Material material) {
        return new MaterialForm(
                material.title(),
                material.about(),
                material.whom(),
                material.posts(),
                material.branchId() == null ? "" : material.branchId().toString(),
                material.courseId() == null
                        ? ""
                        : material.courseId() + (material.block().isEmpty() ? "" : "|" + material.block()),
                material.hours().signum() == 0 ? "" : material.hours().toPlainString(),
                material.confirms(),
                "");
    }

    /** A text as typed, "" where nothing was sent. */
    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** The kind of audience that is ticked. */
    public Audience.Whom whom() {
        return audience == null ? Audience.Whom.EVERYBODY : audience;
    }

    /** Whether the post is ticked. */
    public boolean has(String post) {
        return posts != null && posts.contains(post);
    }

    /** Whether readers say that they have read it; an empty box is not sent. */
    public boolean asksToConfirm() {
        return Boolean.TRUE.equals(confirms);
    }

    Errors check() {
        return Errors.none()
                .addIf(text(title).isBlank(), "title", "material.form.title-missing")
                .addIf(text(title).length() > LONGEST_TITLE, "title", "material.form.title-long", LONGEST_TITLE)
                .addIf(text(about).length() > LONGEST_WORDS, "about", "material.form.about-long", LONGEST_WORDS)
                .addIf(
                        whom() == Audience.Whom.POSTS && (posts == null || posts.isEmpty()),
                        "audience",
                        "material.form.posts-missing")
                .addIf(
                        whom() == Audience.Whom.BRANCH && text(branch).isBlank(),
                        "audience",
                        "material.form.branch-missing")
                .addIf(counted() == null, "hours", "material.form.hours-wrong")
                .addIf(text(place).isBlank() && counts(), "hours", "material.form.hours-without-course");
    }

    Description said() {
        var hoursCounted = counted();
        if (hoursCounted == null) {
            throw new IllegalStateException("checked before");
        }
        var where = text(place).split("\\|", 2);
        return new Description(
                text(title).strip(),
                text(about).strip(),
                new Audience(
                        whom(),
                        posts == null ? List.of() : posts,
                        text(branch).isBlank() ? null : UUID.fromString(text(branch))),
                where[0].isBlank() ? null : UUID.fromString(where[0]),
                where.length == 2 ? where[1] : "",
                hoursCounted,
                asksToConfirm());
    }

    private boolean counts() {
        var value = counted();
        return value != null && value.signum() > 0;
    }

    private @Nullable BigDecimal counted() {
        try {
            var typed = text(hours).strip();
            var value = typed.isEmpty() ? BigDecimal.ZERO : new BigDecimal(typed);
            return value.signum() < 0 || value.scale() > 1 || value.compareTo(MOST_HOURS) > 0 ? null : value;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
