package io.bihuan.portrait;

import io.bihuan.customer.CustomerId;
import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import io.bihuan.web.NotFound;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks again at those of whom time alone has changed what is true, and at those an import has brought. */
@Component
class LookingAgain implements Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(LookingAgain.class);
    private static final int BATCH = 500;
    private static final int BATCHES = 200;
    private static final Duration PAUSE = Duration.ofDays(1);

    private final Looks looks;

    LookingAgain(Looks looks) {
        this.looks = looks;
    }

    @Override
    public String name() {
        return "portrait.look-again";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofMinutes(1));
    }

    @Override
    public void run() {
        for (var i = 0; i < BATCHES; i++) {
            var due = looks.due(BATCH);
            due.forEach(this::look);
            if (due.size() < BATCH) {
                return;
            }
        }
    }

    /** One who cannot be looked at keeps nobody else waiting. */
    private void look(UUID id) {
        try {
            looks.look(new CustomerId(id));
        } catch (NotFound gone) {
            looks.forget(id);
        } catch (RuntimeException failed) {
            LOG.warn("Customer {} could not be looked at: {}", id, failed.toString());
            looks.postpone(id, PAUSE);
        }
    }
}
