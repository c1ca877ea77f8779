package io.bihuan.marking.web;

import io.bihuan.assessment.ResultLists;
import io.bihuan.marking.AppealLists;
import io.bihuan.marking.MarkingLists;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What waits for people: answers, results to release, appeals. */
public record QueuesPage(
        List<Line> queues,
        List<ResultLists.ToRelease> toRelease,
        List<AppealLists.Appeal> appeals,
        Map<UUID, String> names) {

    /** One queue, with the exam and the question in words. */
    public record Line(MarkingLists.QueueLine queue, String exam, String stem) {

        /** How far it is, in per cent. */
        public int percent() {
            var all = queue.open() + queue.settled();
            return all == 0 ? 0 : 100 * queue.settled() / all;
        }
    }

    /** A candidate's name. */
    public String name(UUID staffId) {
        return names.getOrDefault(staffId, "—");
    }
}
