package io.bihuan.demonstration;

import io.bihuan.access.CentreChosen;
import io.bihuan.job.Works;
import java.security.SecureRandom;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins the story of the invented centre, once in the life of a house, and knows how far it is told. */
@Service
@Transactional
public class Demonstration {

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private final JdbcClient jdbc;
    private final Works works;
    private final DemonstrationSettings settings;
    private final Clock clock;

    Demonstration(JdbcClient jdbc, Works works, DemonstrationSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.works = works;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * How far the story is.
     *
     * @param password what everybody in it signs in with
     * @param toldTo the last day that was told, or null before the first
     * @param endedAt when it was told to its end, or null
     */
    public record Telling(
            String password,
            long seed,
            LocalDate beginOn,
            LocalDate endOn,
            @Nullable LocalDate toldTo,
            @Nullable Instant endedAt) {}

    /** Has the story told by a long work; a second call changes nothing. */
    public void begin(UUID by) {
        var random = new SecureRandom();
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var begun = jdbc.sql("""
                        insert into demonstration.story (password, seed, begin_on, end_on, started_at)
                        values (:password, :seed, :begin, :end, :now)
                        on conflict do nothing
                        """)
                .param("password", password(random))
                .param("seed", settings.seed() == null ? random.nextLong() : settings.seed())
                .param("begin", Date.valueOf(today.withDayOfMonth(1).minusMonths(settings.months() - 1L)))
                .param("end", Date.valueOf(today))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (begun == 1) {
            works.start(StoryWork.KIND, "", by, Map.of());
        }
    }

    /** How far the story is, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Telling> telling() {
        return jdbc.sql("""
                        select password, seed, begin_on, end_on, told_to, ended_at
                          from demonstration.story
                        """).query(Telling.class).optional();
    }

    void toldTo(LocalDate day) {
        jdbc.sql("update demonstration.story set told_to = :day")
                .param("day", Date.valueOf(day))
                .update();
    }

    void ended() {
        jdbc.sql("update demonstration.story set ended_at = :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @ApplicationModuleListener
    void on(CentreChosen centre) {
        if (centre.demonstration()) {
            begin(centre.by());
        }
    }

    private static String password(SecureRandom random) {
        var text = new StringBuilder("xingwan-");
        for (var i = 0; i < 8; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
