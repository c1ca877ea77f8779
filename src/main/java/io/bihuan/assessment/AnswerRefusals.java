package io.bihuan.assessment;

import io.bihuan.web.NotFound;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says why an answer was not kept. */
@Component
class AnswerRefusals {

    private final JdbcClient jdbc;

    AnswerRefusals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record State(
            String device,
            int questions,
            Instant endsAt,
            @Nullable Instant submittedAt,
            @Nullable Long seq,
            @Nullable Instant savedAt) {}

    Saving of(AnswerWrites.Asked asked) {
        var state = jdbc.sql("""
                        select device, questions, ends_at, submitted_at, answer.seq, answer.saved_at
                          from assessment.sitting
                          left join assessment.answer on answer.sitting_id = sitting.id and answer.item = :item
                         where sitting.id = :sitting
                           and staff_id = :staff
                        """)
                .param("sitting", asked.sitting().value())
                .param("staff", asked.staffId())
                .param("item", asked.item())
                .query(State.class)
                .optional()
                .orElseThrow(() -> new NotFound("sitting " + asked.sitting()));
        if (asked.item() < 0 || asked.item() >= state.questions()) {
            return new Saving.NoSuchItem();
        }
        if (!asked.at().isBefore(state.endsAt())) {
            return new Saving.TooLate(state.endsAt());
        }
        if (state.submittedAt() != null) {
            return new Saving.HandedIn(state.submittedAt());
        }
        if (!state.device().equals(asked.device())) {
            return new Saving.Elsewhere();
        }
        if (state.seq() == null || state.savedAt() == null) {
            throw new IllegalStateException(
                    "answer " + asked.item() + " of sitting " + asked.sitting() + " was not kept, for no reason");
        }
        return new Saving.Overtaken(state.seq(), state.savedAt());
    }
}
