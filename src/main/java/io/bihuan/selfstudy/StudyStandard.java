package io.bihuan.selfstudy;

import io.bihuan.standard.StandardRules;

/**
 * The small test at the end of a course studied alone (H-12, the house's own figures).
 *
 * @param questions how many questions it has, as far as the bank holds them
 * @param passMark the points of 100 from which it is passed
 */
@StandardRules("study")
public record StudyStandard(int questions, int passMark) {}
