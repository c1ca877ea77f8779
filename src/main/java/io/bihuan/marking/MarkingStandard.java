package io.bihuan.marking;

import io.bihuan.calendar.Term;
import io.bihuan.standard.StandardRules;
import java.math.BigDecimal;

/**
 * What the standard says of marking (M-08).
 *
 * @param markerGap two marks that lie further apart, in per cent of the points possible, ask for a third
 * @param appealTerm how long after the release a candidate may appeal
 * @param appealAnswerTerm within what an appeal is decided
 */
@StandardRules("exam")
public record MarkingStandard(BigDecimal markerGap, Term appealTerm, Term appealAnswerTerm) {}
