package io.bihuan.material;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom a material is meant; whoever looks after courses sees all of them.
 *
 * @param whom the kind of audience
 * @param posts the posts, where it is for posts
 * @param branchId the branch, where it is for a branch
 */
public record Audience(
        Whom whom, List<String> posts, @Nullable UUID branchId) {

    /** The kinds of audience; {@code material.audience.<NAME>} is the wording. */
    public enum Whom {
        EVERYBODY,
        INSTRUCTORS,
        POSTS,
        BRANCH
    }

    public Audience {
        posts = whom == Whom.POSTS ? List.copyOf(posts) : List.of();
        branchId = whom == Whom.BRANCH ? branchId : null;
    }

    /** Everybody who learns. */
    public static Audience everybody() {
        return new Audience(Whom.EVERYBODY, List.of(), null);
    }
}
