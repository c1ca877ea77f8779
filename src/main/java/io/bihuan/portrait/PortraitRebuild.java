package io.bihuan.portrait;

import io.bihuan.complaint.ComplaintLists;
import io.bihuan.conversation.Voices;
import io.bihuan.customer.CustomerId;
import io.bihuan.job.Work;
import io.bihuan.job.WorkRun;
import io.bihuan.job.Works;
import io.bihuan.web.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads every customer anew from what happened, however long ago: after a change of the standard, or where events were
 * raised before anybody listened. What is known already stays, so it may be run at any time and twice.
 */
@Service
public class PortraitRebuild implements Work {

    private static final String KIND = "portrait.rebuild";
    private static final int BATCH = 500;
    private static final int COMPLAINTS = 500;
    private static final Duration AHEAD = Duration.ofDays(1);

    private final Voices voices;
    private final ComplaintLists complaints;
    private final Facts facts;
    private final Looks looks;
    private final CustomerCoverage coverage;
    private final Works works;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PortraitRebuild(
            Voices voices,
            ComplaintLists complaints,
            Facts facts,
            Looks looks,
            CustomerCoverage coverage,
            Works works,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.voices = voices;
        this.complaints = complaints;
        this.facts = facts;
        this.looks = looks;
        this.coverage = coverage;
        this.works = works;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Starts it and says which work it is. */
    public UUID start(UUID by) {
        return works.start(KIND, "", by, Map.of());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public void run(WorkRun run) {
        gather(run);
        readAnew(run);
        coverage.run();
    }

    private void gather(WorkRun run) {
        var at = clock.instant().plus(AHEAD);
        var id = new UUID(0, 0);
        List<Voices.Voice> some;
        do {
            some = voices.before(at, id, BATCH);
            var page = some;
            transaction.executeWithoutResult(_ -> {
                page.forEach(facts::contact);
                looks.lookSoon(page.stream()
                        .map(Voices.Voice::customerId)
                        .filter(Objects::nonNull)
                        .toList());
            });
            if (!some.isEmpty()) {
                at = some.getLast().openedAt();
                id = some.getLast().id();
            }
        } while (some.size() == BATCH && !run.cancelled());
    }

    private void readAnew(WorkRun run) {
        run.total(jdbc.sql("select count(*) from portrait.profile")
                .query(Long.class)
                .single());
        var after = new UUID(0, 0);
        var done = 0L;
        List<UUID> some;
        do {
            some = next(after);
            for (var customer : some) {
                anew(customer);
                run.done(++done);
            }
            after = some.isEmpty() ? after : some.getLast();
        } while (some.size() == BATCH && !run.cancelled());
        run.result(String.valueOf(done));
    }

    private List<UUID> next(UUID after) {
        return jdbc.sql("""
                        select customer_id
                          from portrait.profile
                         where customer_id > :after
                         order by customer_id
                         limit :limit
                        """)
                .param("after", after)
                .param("limit", BATCH)
                .query(UUID.class)
                .list();
    }

    private void anew(UUID customer) {
        try {
            complaints
                    .ofCustomer(List.of(customer), COMPLAINTS)
                    .forEach(row ->
                            facts.grievance(row.id(), customer, row.severity().name(), row.openedAt(), row.closedAt()));
            looks.look(new CustomerId(customer));
        } catch (NotFound gone) {
            looks.forget(customer);
        }
    }
}
