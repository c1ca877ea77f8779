package io.bihuan.complaint;

import io.bihuan.calendar.Term;

/**
 * What the standard says of one stage.
 *
 * @param code which stage
 * @param owner who holds it
 * @param limit how long it may take
 * @param atOnce whether it is to be done at once, the limit being only when it is late
 */
public record StageRule(Stage code, StageOwner owner, Term limit, boolean atOnce) {}
