package io.bihuan.survey.web;

import io.bihuan.survey.Survey;
import io.bihuan.web.ClockChip;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Surveys that run, or that are over. */
public record SurveysPage(List<Line> lines, boolean closed) {

    private static final int WHOLE = 100;

    /** A survey with whom it is about and its deadline; no deadline once it is over. */
    public record Line(
            Survey survey, String subject, @Nullable ClockChip clock) {

        /** The share of those asked who have answered, in per cent. */
        public int rate() {
            return survey.invited() == 0 ? 0 : survey.answered() * WHOLE / survey.invited();
        }

        /** Its address. */
        public String href() {
            return "/surveys/" + id();
        }

        private UUID id() {
            return survey.id();
        }
    }
}
