package io.bihuan.conversation;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Among whose conversations somebody searches, as a condition that an index answers.
 *
 * @param agent only what this agent held, or null
 * @param branch only this branch's and what belongs to none, or null
 */
record SearchScope(@Nullable UUID agent, @Nullable UUID branch) {

    /** What this person may read, narrowed to an agent or a branch where they ask for one. */
    static SearchScope of(SignedIn viewer, @Nullable UUID agent, @Nullable UUID branch) {
        if (!viewer.may(Permission.CONVERSATION_READ)) {
            return new SearchScope(viewer.staffId(), null);
        }
        return new SearchScope(agent, viewer.branchId() == null ? branch : viewer.branchId());
    }

    /** The condition on a table of this alias; names the parameters {@code agent} and {@code branch}. */
    String condition(String table) {
        var ofAgent = agent == null ? "" : " and %s.agent_id = :agent".formatted(table);
        var ofBranch =
                branch == null ? "" : " and (%1$s.branch_id = :branch or %1$s.branch_id is null)".formatted(table);
        return ofAgent + ofBranch;
    }
}
