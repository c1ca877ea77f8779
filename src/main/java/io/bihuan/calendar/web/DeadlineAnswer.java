package io.bihuan.calendar.web;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A deadline given over the interface.
 *
 * @param dueAt the last instant that is in time
 * @param provisional whether a notice is still missing for days that count
 * @param explanation the computation, a line a step, in the language asked for
 */
record DeadlineAnswer(OffsetDateTime dueAt, boolean provisional, List<String> explanation) {}
