package io.bihuan.job;

import java.time.Duration;
import org.springframework.modulith.events.CompletedEventPublications;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;

/** Hands events to listeners that failed on them again, and forgets the old ones that all have heard. */
@Component
class EventsAgain implements Recurring {

    private static final Duration KEPT = Duration.ofDays(7);

    private final FailedEventPublications failed;
    private final CompletedEventPublications completed;

    EventsAgain(FailedEventPublications failed, CompletedEventPublications completed) {
        this.failed = failed;
        this.completed = completed;
    }

    @Override
    public String name() {
        return "job.events-again";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofMinutes(1));
    }

    @Override
    public void run() {
        failed.resubmit(ResubmissionOptions.defaults().withMinAge(Duration.ofSeconds(30)));
        completed.deletePublicationsOlderThan(KEPT);
    }
}
