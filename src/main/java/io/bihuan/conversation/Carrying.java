package io.bihuan.conversation;

import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import io.bihuan.notice.Notices;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The round that takes words out, and the sweep that now and then wakes what waits for a try. */
@Configuration(proxyBeanMethods = false)
class Carrying {

    @Bean
    CarriageRound carriageRound(
            ObjectProvider<Carrier> carriers,
            CarriageRows rows,
            ConversationLists lists,
            Conversations conversations,
            MessageDesk messages,
            Says says,
            Notices notices,
            CarriageSettings settings,
            Clock clock) {
        return new CarriageRound(
                carriers.stream().toList(), rows, lists, conversations, messages, says, notices, settings, clock);
    }

    @Bean
    Recurring carriageSweep(CarriageRows rows, Clock clock) {
        return new Recurring() {
            @Override
            public String name() {
                return "conversation.carriage";
            }

            @Override
            public Rhythm rhythm() {
                return Rhythm.every(Duration.ofMinutes(1));
            }

            @Override
            public void run() {
                rows.sweep(clock.instant());
            }
        };
    }
}
