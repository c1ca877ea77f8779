package io.bihuan.conversation;

import io.bihuan.job.TimerHandler;
import io.bihuan.live.Live;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.web.Tone;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Promises whose time is past: the owner is reminded, and the leader told (E-11). */
@Component
@Transactional
class LateFollowUps implements TimerHandler {

    static final String TIMER = "conversation.follow-up";

    private final JdbcClient jdbc;
    private final Notices notices;
    private final People people;
    private final Leaders leaders;
    private final Live live;
    private final Clock clock;

    LateFollowUps(JdbcClient jdbc, Notices notices, People people, Leaders leaders, Live live, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.people = people;
        this.leaders = leaders;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return TIMER;
    }

    /** Its time is past: the owner is reminded, the leader told. */
    @Override
    public void fire(String key, Instant dueAt) {
        var late = find(UUID.fromString(key)).filter(promise -> promise.keptAt() == null);
        if (late.isEmpty() || !markTold(late.get().id())) {
            return;
        }
        var promise = late.get();
        var href = "/follow-ups/" + promise.id();
        notices.tell(promise.ownerId(), "conversation.notice.late", List.of(promise.promise()), href, Tone.BAD);
        notices.tellAll(
                leaders.of(promise.ownerId()),
                "conversation.notice.lateOfAgent",
                List.of(people.name(promise.ownerId()), promise.promise()),
                href,
                Tone.WARN);
        live.publish("person:" + promise.ownerId(), "follow-ups", "{}");
    }

    private boolean markTold(UUID id) {
        return jdbc.sql("""
                                update conversation.follow_up
                                   set late_told_at = :now
                                 where id = :id
                                   and late_told_at is null
                                """)
                        .param("id", id)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private Optional<FollowUp> find(UUID id) {
        return jdbc.sql(FollowUpLists.SELECT + "where id = :id")
                .param("id", id)
                .query(FollowUp.class)
                .optional();
    }
}
