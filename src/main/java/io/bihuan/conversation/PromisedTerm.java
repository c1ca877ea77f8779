package io.bihuan.conversation;

import io.bihuan.calendar.Deadlines;
import io.bihuan.calendar.Term;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** When a promise falls due: by the clock as {@link PromisedTime} reads it, or by the working calendar. */
@Component
public class PromisedTerm {

    private static final Pattern WORKING =
            Pattern.compile("(\\d{1,3}|[一二两三四五六七八九十]{1,3})\\s*个?\\s*(?:工作(日|天|个?小时)|(?:个)?(交易日))");

    private final Deadlines deadlines;
    private final Clock clock;

    PromisedTerm(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** When the words promise it by; empty where they name no time that is still to come. */
    public Optional<Instant> dueIn(String words) {
        var now = clock.instant();
        var working = WORKING.matcher(words);
        if (working.find()) {
            var count = PromisedTime.number(working.group(1));
            var hours = working.group(2) != null && working.group(2).endsWith("小时");
            var term = hours ? Term.workingDuration(Duration.ofHours(count)) : Term.workingDays(count);
            return Optional.of(deadlines.due(now, term).dueAt());
        }
        return PromisedTime.in(words, LocalDateTime.ofInstant(now, clock.getZone()))
                .map(at -> at.atZone(clock.getZone()).toInstant());
    }
}
