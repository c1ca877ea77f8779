package io.bihuan.staffing;

/**
 * One item of a checklist as the standard has it.
 *
 * @param code names it
 * @param zh its words in Chinese
 * @param en its words in English
 * @param owner who sees to it
 * @param days so many working days after the day the checklist is about; before it where negative
 * @param gate whether nobody goes on duty before it is done
 * @param test whether it is a test with a mark
 */
public record ItemRule(String code, String zh, String en, ItemOwner owner, int days, boolean gate, boolean test) {}
