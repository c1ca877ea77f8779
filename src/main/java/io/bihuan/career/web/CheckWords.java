package io.bihuan.career.web;

import io.bihuan.career.Check;
import io.bihuan.career.Condition;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.util.UUID;

/** A condition in words. */
public final class CheckWords {

    private CheckWords() {}

    /** What it is called. */
    public static String name(Check check, Ui ui) {
        return ui.label("career.condition", check.condition());
    }

    /** The figure as it is. */
    public static String actual(Check check, Ui ui) {
        if (check.condition() == Condition.CERTIFICATE) {
            return ui.text(check.met() ? "career.certified" : "career.not-certified");
        }
        return check.actual() == null
                ? ui.text("career.unknown." + check.condition().name())
                : ui.text("career.figure." + check.condition().name(), ui.number(check.actual(), 1));
    }

    /** What is asked for. */
    public static String wanted(Check check, Ui ui) {
        return check.most() == null
                ? ui.text("career.wanted." + check.condition().name(), ui.number(check.wanted(), 1))
                : ui.text("career.wanted-between", ui.number(check.wanted(), 0), ui.number(check.most(), 0));
    }

    /** Met, or what to do about it. */
    public static String advice(Check check, Ui ui) {
        if (check.met()) {
            return "";
        }
        return check.metOn() == null
                ? ui.text("career.advice." + check.condition().name())
                : ui.text("career.met-on", ui.day(check.metOn()));
    }

    /** How good it is. */
    public static Tone tone(Check check) {
        return check.met() ? Tone.GOOD : check.metOn() != null ? Tone.NEUTRAL : Tone.WARN;
    }

    /** Where the figure comes from; "" where there is no such page. */
    public static String href(Check check, UUID staffId, boolean own) {
        return switch (check.condition()) {
            case TIME, MANAGEMENT -> own ? "" : "/people/" + staffId;
            case LED -> "/people";
            case POINTS -> own ? "/me/learning" : "/people/" + staffId + "/learning";
            case EXAM -> own ? "/me/exams" : "/people/" + staffId + "/learning";
            case CERTIFICATE -> own ? "/me/certificates" : "/certificates";
            case QUALITY -> own ? "/me/quality" : "/quality?agent=" + staffId;
        };
    }
}
