package io.bihuan.selfstudy.web;

import io.bihuan.selfstudy.SelfTest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything one can study alone.
 *
 * @param lines the courses, those under way first
 */
public record StudiesPage(List<Line> lines) {

    /** A course: how many of its pieces are done, and the latest test. */
    public record Line(
            UUID courseId,
            String name,
            String objective,
            int pieces,
            int done,
            int share,
            boolean begun,
            @Nullable SelfTest test) {

        /** 0 under way, 1 not begun, 2 done. */
        int order() {
            return finished() ? 2 : begun || test != null ? 0 : 1;
        }

        /** Whether everything is seen and the test passed. */
        public boolean finished() {
            return done == pieces && test != null && test.isPassed();
        }
    }
}
