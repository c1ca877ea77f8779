package io.bihuan.conversation;

import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be done now and then: months made ready before they begin, silent conversations ended. */
@Configuration(proxyBeanMethods = false)
class Upkeep {

    private static final int MONTHS_AHEAD = 3;

    private final Months months;
    private final Clock clock;

    Upkeep(Months months, Clock clock) {
        this.months = months;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void keepMonths() {
        var month = LocalDate.ofInstant(clock.instant(), clock.getZone()).withDayOfMonth(1);
        for (var ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
            months.keep(month.plusMonths(ahead));
        }
    }

    @Bean
    Recurring monthsOfMessages() {
        return new Recurring() {
            @Override
            public String name() {
                return "conversation.months";
            }

            @Override
            public Rhythm rhythm() {
                return Rhythm.every(Duration.ofHours(12));
            }

            @Override
            public void run() {
                keepMonths();
            }
        };
    }

    @Bean
    Recurring silentConversations(JdbcClient jdbc, ConversationDesk desk, ServiceRules rules) {
        return new Recurring() {
            @Override
            public String name() {
                return "conversation.silence";
            }

            @Override
            public Rhythm rhythm() {
                return Rhythm.every(Duration.ofMinutes(1));
            }

            @Override
            public void run() {
                jdbc.sql("""
                                select id
                                  from conversation.conversation
                                 where state = 'ACTIVE'
                                   and channel = 'ONLINE'
                                   and last_at < :before
                                """)
                        .param(
                                "before",
                                Timestamp.from(clock.instant().minus(rules.now().idleCloseAfter())))
                        .query(UUID.class)
                        .list()
                        .forEach(id -> desk.fallsSilent(new ConversationId(id)));
            }
        };
    }
}
