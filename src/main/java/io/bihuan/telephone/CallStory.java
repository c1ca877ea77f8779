package io.bihuan.telephone;

import io.bihuan.telephone.CallEvent.Kind;
import io.bihuan.telephone.CallEvent.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call once its events are put in order of their own times: the order in which they arrived says
 * nothing.
 *
 * @param rangAt its first sign
 * @param held how long the customer was put on hold altogether
 * @param extension where it was answered; until then, where it rang last
 */
record CallStory(
        Instant rangAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        Duration held,
        boolean onHold,
        @Nullable Party hungUpBy,
        String extension,
        String recording) {

    /** Events at the same instant come in the order of their kinds. */
    private static final Comparator<Told> IN_ORDER =
            Comparator.comparing(Told::at).thenComparing(Told::kind);

    /** An event as it is kept. */
    record Told(
            Kind kind,
            Instant at,
            String extension,
            @Nullable Party hungUpBy,
            String recording) {}

    static CallStory of(List<Told> told) {
        var story = new Teller();
        told.stream().sorted(IN_ORDER).forEach(story::hear);
        return story.end();
    }

    /** How far it has come. */
    CallState state() {
        if (endedAt != null) {
            return answeredAt == null ? CallState.MISSED : CallState.ENDED;
        }
        return answeredAt == null ? CallState.RINGING : onHold ? CallState.HELD : CallState.TALKING;
    }

    private static final class Teller {

        private @Nullable Instant rangAt;
        private @Nullable Instant answeredAt;
        private @Nullable Instant endedAt;
        private @Nullable Instant heldSince;
        private Duration held = Duration.ZERO;
        private @Nullable Party hungUpBy;
        private String rang = "";
        private String answered = "";
        private String recording = "";

        void hear(Told told) {
            if (rangAt == null) {
                rangAt = told.at();
            }
            if (!told.recording().isEmpty()) {
                recording = told.recording();
            }
            switch (told.kind()) {
                case RINGING -> ring(told);
                case ANSWERED -> answer(told);
                case HELD -> heldSince = heldSince == null ? told.at() : heldSince;
                case RESUMED -> resume(told.at());
                case ENDED -> hangUp(told);
                case RECORDED -> {}
            }
        }

        private void ring(Told told) {
            rang = told.extension().isEmpty() ? rang : told.extension();
            goOn();
        }

        /** One telephone gave up, the next one rings. */
        private void goOn() {
            if (answeredAt == null) {
                endedAt = null;
                hungUpBy = null;
            }
        }

        private void answer(Told told) {
            goOn();
            if (answeredAt == null) {
                answeredAt = told.at();
                answered = told.extension();
            }
        }

        private void resume(Instant at) {
            if (heldSince != null) {
                held = held.plus(Duration.between(heldSince, at));
                heldSince = null;
            }
        }

        private void hangUp(Told told) {
            endedAt = endedAt == null ? told.at() : endedAt;
            hungUpBy = hungUpBy == null ? told.hungUpBy() : hungUpBy;
            rang = rang.isEmpty() ? told.extension() : rang;
            resume(told.at());
        }

        CallStory end() {
            if (rangAt == null) {
                throw new IllegalStateException("A call of which nothing was told");
            }
            return new CallStory(
                    rangAt,
                    answeredAt,
                    endedAt,
                    held,
                    heldSince != null,
                    hungUpBy,
                    answered.isEmpty() ? rang : answered,
                    recording);
        }
    }
}
