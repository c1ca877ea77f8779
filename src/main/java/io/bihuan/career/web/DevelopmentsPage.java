package io.bihuan.career.web;

import io.bihuan.career.CareerStandard;
import io.bihuan.career.DevelopmentLists;
import io.bihuan.career.DevelopmentPlan;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.time.LocalDate;
import java.util.List;

/** Who has a development plan for the year, and how far it is. */
public record DevelopmentsPage(
        int year, Shelf shelf, List<DevelopmentLists.Line> lines, CareerStandard standard, LocalDate today) {

    private static final int MOST = 300;

    /** Which of them. */
    public enum Shelf {
        NONE,
        OPEN,
        DONE
    }

    /** The shelves. */
    public List<Shelf> shelves() {
        return List.of(Shelf.values());
    }

    /** How many stand on a shelf. */
    public int count(Shelf one) {
        return (int) lines.stream().filter(line -> on(one, line)).count();
    }

    /** Those on the shelf. */
    public List<DevelopmentLists.Line> shown() {
        return lines.stream().filter(line -> on(shelf, line)).limit(MOST).toList();
    }

    private boolean on(Shelf one, DevelopmentLists.Line line) {
        var plan = line.plan();
        if (plan == null) {
            return one == Shelf.NONE;
        }
        var waits = switch (plan.state(standard, today)) {
            case TO_SIGN, REVIEW_DUE, REVIEW_TO_SIGN -> true;
            case AGREED, REVIEWED -> false;
        };
        return one == (waits ? Shelf.OPEN : Shelf.DONE);
    }

    /** How far a plan is, in words. */
    public String state(DevelopmentPlan plan, Ui ui) {
        return ui.label("career.plan.state", plan.state(standard, today));
    }

    /** How good or bad that is. */
    public Tone tone(DevelopmentPlan plan) {
        return tone(plan.state(standard, today));
    }

    static Tone tone(DevelopmentPlan.State state) {
        return switch (state) {
            case TO_SIGN, REVIEW_TO_SIGN -> Tone.ACCENT;
            case REVIEW_DUE -> Tone.WARN;
            case AGREED, REVIEWED -> Tone.GOOD;
        };
    }

    /** How many actions are done, of how many. */
    public String done(DevelopmentPlan plan, Ui ui) {
        var done = plan.actions().stream().filter(each -> each.doneOn() != null).count();
        return ui.text("career.plan.done", done, plan.actions().size());
    }

    /** How many are late. */
    public long late(DevelopmentPlan plan) {
        return plan.actions().stream().filter(each -> each.late(today)).count();
    }
}
