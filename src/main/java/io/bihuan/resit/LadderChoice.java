package io.bihuan.resit;

import io.bihuan.standard.StandardRules;

/**
 * Which ladder applies (M-09, P-11).
 *
 * @param ladder the standard's choice
 */
@StandardRules("assessment")
record LadderChoice(Ladder ladder) {}
