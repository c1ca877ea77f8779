package io.bihuan.material;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who looks into the library, as far as audiences go.
 *
 * @param staffId who
 * @param manages whether they look after courses
 * @param teaches whether they run sessions
 * @param post their post, or ""
 * @param branchId the branch they stand in, or null
 * @param everyBranch whether no branch is closed to them
 */
record Reader(
        UUID staffId,
        boolean manages,
        boolean teaches,
        String post,
        @Nullable UUID branchId,
        boolean everyBranch) {}
