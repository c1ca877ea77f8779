package io.bihuan.practical;

import java.util.UUID;

/** What came of saving a rubric. */
public sealed interface RubricSaving {

    /**
     * It is kept.
     *
     * @param id of the version that counts now
     * @param fresh whether the former version stays beside it, because it has been scored on
     */
    record Saved(UUID id, boolean fresh) implements RubricSaving {}

    /** Somebody else has saved it meanwhile: theirs is this version. */
    record Overtaken(UUID current) implements RubricSaving {}

    /** Another rubric has this name. */
    record NameTaken() implements RubricSaving {}
}
