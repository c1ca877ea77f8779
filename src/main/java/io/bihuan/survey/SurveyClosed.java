package io.bihuan.survey;

import java.time.Instant;
import java.util.UUID;

/** Nobody can answer a survey any more: its results stand. */
public record SurveyClosed(UUID surveyId, Occasion occasion, String reference, Instant at) {}
