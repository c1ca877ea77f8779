package io.bihuan.shadow;

import io.bihuan.conversation.ClosedTalks;
import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import io.bihuan.standard.Standards;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes masked copies away when their source is gone, or their time is over. */
@Component
class KeptCopies implements Recurring {

    private static final int AT_ONCE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final Shadows shadows;
    private final ShadowDesk desk;
    private final ClosedTalks talks;
    private final Standards standards;
    private final Clock clock;

    KeptCopies(Shadows shadows, ShadowDesk desk, ClosedTalks talks, Standards standards, Clock clock) {
        this.shadows = shadows;
        this.desk = desk;
        this.talks = talks;
        this.standards = standards;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "shadow.kept-copies";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofHours(1));
    }

    @Override
    public void run() {
        var now = clock.instant();
        var oldest =
                now.minus(standards.inForce(ShadowStandard.class, now).rules().keep());
        var after = FIRST;
        for (var some = shadows.keptAfter(after, AT_ONCE); !some.isEmpty(); some = shadows.keptAfter(after, AT_ONCE)) {
            var sources = new HashSet<>(
                    talks.kept(some.stream().map(Shadow::conversationId).toList()));
            some.stream()
                    .filter(shadow -> shadow.begunAt().isBefore(oldest) || !sources.contains(shadow.conversationId()))
                    .forEach(shadow -> desk.wipe(shadow.id()));
            after = some.getLast().id();
        }
    }
}
