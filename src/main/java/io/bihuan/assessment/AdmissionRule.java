package io.bihuan.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A condition that a module above sets on who may sit an exam: that every debrief of the apprenticeship is written, that
 * remedial training was attended. A bean of this type is asked when candidates see their exams and again when they
 * begin, hundreds within the same second: it answers from an index.
 */
public interface AdmissionRule {

    /** Why the candidate may not begin yet; empty where nothing stands against it. */
    Optional<Refusal> refusal(Candidacy candidacy);

    /**
     * Somebody who wants to begin.
     *
     * @param scope the duty that passing opens, or null where it opens none
     * @param attempt the how-manieth attempt this would be, resits counted in, from 1
     */
    record Candidacy(ExamId exam, ExamKind kind, @Nullable DutyScope scope, int attempt, UUID staffId, Instant at) {}

    /**
     * A no that says why and what to do.
     *
     * @param key the wording of the reason, a sentence
     * @param arguments what is put into it
     * @param rule the id of the rule that says so, or ""
     * @param href where the candidate can do something about it, or ""
     */
    record Refusal(String key, List<Object> arguments, String rule, String href) {

        public Refusal {
            arguments = List.copyOf(arguments);
        }
    }
}
