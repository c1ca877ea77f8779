package io.bihuan.assessment;

import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The half-minutely word between a candidate's page and the server: that it lives, and what is new for it. */
@Service
@Transactional
public class Pulses {

    private final JdbcClient jdbc;
    private final Clock clock;

    Pulses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is new for a candidate at work.
     *
     * @param endsAt when their time runs out, which may have been moved
     * @param over whether the paper is handed in, or the time has run out
     * @param here whether this is the device that the sitting goes on at
     */
    public record News(Instant endsAt, boolean over, boolean here) {}

    /** One word of the invigilator. */
    public record Message(UUID id, String words, Instant at) {}

    private record State(Instant endsAt, boolean submitted, String device) {}

    /** Notes that the page lives, and whether it is in sight, and says what is new. */
    public News beat(SittingId id, UUID staffId, String device, boolean away) {
        var now = clock.instant();
        var state = jdbc.sql("""
                        with mine as (
                            select id, ends_at, submitted_at is not null as submitted, device
                              from assessment.sitting
                             where id = :id
                               and staff_id = :staff
                        ), beat as (
                            insert into assessment.pulse (sitting_id, at, away)
                            select id, :now, :away
                              from mine
                             where not submitted
                               and device = :device
                                on conflict (sitting_id) do update set at = excluded.at, away = excluded.away
                        )
                        select ends_at, submitted, device
                          from mine
                        """)
                .param("id", id.value())
                .param("staff", staffId)
                .param("device", device)
                .param("away", away)
                .param("now", Timestamp.from(now))
                .query(State.class)
                .optional()
                .orElseThrow(() -> new NotFound("sitting " + id));
        return new News(
                state.endsAt(),
                state.submitted() || !now.isBefore(state.endsAt()),
                state.device().equals(device));
    }

    /** What the invigilator has said to this candidate, to them alone or to all, since they began. */
    @Transactional(readOnly = true)
    public List<Message> messages(SittingId id) {
        return jdbc.sql("""
                        select message.id, words, message.at
                          from assessment.sitting
                          join assessment.message on message.exam_id = sitting.exam_id
                         where sitting.id = :id
                           and (message.sitting_id is null or message.sitting_id = sitting.id)
                           and message.at >= sitting.started_at
                         order by message.at
                        """).param("id", id.value()).query(Message.class).list();
    }
}
