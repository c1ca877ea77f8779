package io.bihuan.handbook;

import io.bihuan.calendar.Term;
import io.bihuan.standard.StandardRules;

/**
 * What the manual asks of the handbook (H-12).
 *
 * @param handbookChapters how many chapters it has
 * @param handbookWithin how long one has to acknowledge a chapter that is new or changed in substance
 */
@StandardRules("training")
record HandbookStandard(int handbookChapters, Term handbookWithin) {}
