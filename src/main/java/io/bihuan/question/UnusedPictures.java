package io.bihuan.question;

import io.bihuan.illustration.Illustrations;
import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every night, pictures go that were brought and that no version of any question shows: of a form that was never sent, or of
 * a choice that was taken out before it was kept. A form may lie open for thirty days.
 */
@Component
class UnusedPictures implements Recurring {

    private static final Duration A_FORM_MAY_LIE_OPEN = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Illustrations illustrations;
    private final Clock clock;

    UnusedPictures(JdbcClient jdbc, Illustrations illustrations, Clock clock) {
        this.jdbc = jdbc;
        this.illustrations = illustrations;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "question.unused-pictures";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.daily(LocalTime.of(3, 40));
    }

    @Override
    @Transactional
    public void run() {
        illustrations.forget(clock.instant().minus(A_FORM_MAY_LIE_OPEN), shown());
    }

    /** Papers hold versions and never lose them, so that every version that was ever written counts. */
    private Set<UUID> shown() {
        return jdbc.sql("""
                        select distinct (regexp_matches(content::text, 'picture:([0-9a-f-]{36})', 'g'))[1]::uuid
                          from question.version
                         where content::text like '%](picture:%'
                        """).query(UUID.class).set();
    }
}
