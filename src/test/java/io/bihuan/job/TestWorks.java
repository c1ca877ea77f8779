package io.bihuan.job;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Work that tests start. */
class TestWorks {

    static final String COUNTING = "test.counting";
    static final String FAILING = "test.failing";

    /** Counts rows; the seventh is always wrong. */
    @Component
    static class Counting implements Work {

        private volatile boolean virtually;

        /** Whether any of it ran on a thread that keeps its place until it waits. */
        boolean ranVirtually() {
            return virtually;
        }

        @Override
        public String kind() {
            return COUNTING;
        }

        @Override
        public boolean repeatable() {
            return true;
        }

        @Override
        public void run(WorkRun run) throws InterruptedException {
            var rows = Long.parseLong(run.input("rows"));
            var good = 0;
            run.total(rows);
            for (var row = 1L; row <= rows && !run.cancelled(); row++) {
                if (row == 7) {
                    run.error(row, "第 7 行没有答案");
                } else {
                    good++;
                }
                if (!run.input("slowly").isEmpty()) {
                    Thread.sleep(5);
                }
                run.done(row);
            }
            virtually |= Thread.currentThread().isVirtual();
            run.result(run.doneBefore() == 0 ? "" + good : good + " after " + run.doneBefore());
        }
    }

    /** Fails, and may not be begun again. */
    @Component
    static class Failing implements Work {

        @Override
        public String kind() {
            return FAILING;
        }

        @Override
        public void run(WorkRun run) throws IOException {
            throw new IOException("磁盘空间不足");
        }
    }

    /** Beats twice a second. */
    @Component
    static class Heartbeat implements Recurring {

        private final AtomicInteger beats = new AtomicInteger();

        int beats() {
            return beats.get();
        }

        @Override
        public String name() {
            return "test.heartbeat";
        }

        @Override
        public Rhythm rhythm() {
            return Rhythm.every(Duration.ofMillis(500));
        }

        @Override
        public void run() {
            beats.incrementAndGet();
        }
    }
}
