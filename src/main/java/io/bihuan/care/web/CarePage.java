package io.bihuan.care.web;

import io.bihuan.care.CareFigures.Coverage;
import io.bihuan.care.CareFigures.Effect;
import io.bihuan.care.CareStandard;
import io.bihuan.care.CareTask;
import io.bihuan.care.Outcome;
import io.bihuan.customer.CustomerPreview;
import io.bihuan.statistics.Estimate;
import io.bihuan.web.Errors;
import io.bihuan.web.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The call list.
 *
 * @param held what the reader has before them, or null
 * @param phone the number they asked for, or ""
 * @param due what is due
 * @param customers the customers of all of these, by id
 * @param letter what may be written to the customer held
 * @param quiet whether nobody is contacted now
 * @param purchase the purchase that is being recorded
 * @param note what is being noted of a contact, with what is wrong about it
 * @param rules the rules of care
 * @param coverage how much was done; empty for those who do not see it
 * @param effects what it changed; empty likewise
 */
public record CarePage(
        @Nullable CareTask held,
        String phone,
        List<CareTask> due,
        Map<UUID, CustomerPreview> customers,
        boolean quiet,
        CareLetter letter,
        PurchaseForm purchase,
        Note note,
        CareStandard rules,
        List<Coverage> coverage,
        List<Effect> effects) {

    /** A note as it was typed. */
    public record Note(String words, Errors errors) {

        static Note none() {
            return new Note("", Errors.none());
        }
    }

    /** What somebody says to a customer in this contact. */
    public static String script(CareTask task, Ui ui) {
        var key = "care.script." + task.campaign() + ".";
        return ui.textOr(key + task.step(), ui.text(key + "1"));
    }

    /** What is written to a customer in this contact, as it is proposed. */
    static String letter(CareTask task, String agent, Ui ui) {
        return ui.text("care.letter.words", script(task, ui), agent);
    }

    /**
     * What is due until the end of one day.
     *
     * @param opens whether it lies open: the first of them
     */
    public record Day(String name, List<CareTask> tasks, boolean opens) {}

    /** What is due, day by day. */
    public List<Day> days(Ui ui) {
        var days = new ArrayList<Day>();
        due.stream()
                .collect(Collectors.groupingBy(task -> lastDay(task, ui), TreeMap::new, Collectors.toList()))
                .forEach((day, tasks) -> days.add(new Day(ui.day(day), tasks, days.isEmpty())));
        return days;
    }

    /** What ends at midnight belongs to the day before it. */
    private static LocalDate lastDay(CareTask task, Ui ui) {
        return LocalDate.ofInstant(task.untilAt().minusMillis(1), ui.dates().zone());
    }

    /** What a customer is called, as far as it may be seen. */
    public String name(CareTask task, Ui ui) {
        var preview = customers.get(task.customerId());
        return preview == null || preview.name().isEmpty() ? ui.text("customer.nameless") : preview.name();
    }

    /** The number of a customer, or "". */
    public String number(CareTask task) {
        var preview = customers.get(task.customerId());
        return preview == null ? "" : preview.number();
    }

    /** What the difference says, in words. */
    public static String verdict(Effect effect) {
        var difference = effect.difference();
        return difference == null
                ? "care.verdict.none"
                : difference.excludesZero() ? "care.verdict.shown" : "care.verdict.open";
    }

    /** What may be chosen by hand. */
    public static List<Outcome> outcomes() {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome != Outcome.WRITTEN)
                .toList();
    }

    /** A share in per cent, or a dash. */
    public static String percent(@Nullable Double share, Ui ui) {
        return share == null ? "—" : ui.number(share * 100, 1) + "%";
    }

    /** A difference in points with its interval, or a dash. */
    public static String points(@Nullable Estimate difference, Ui ui) {
        return difference == null
                ? "—"
                : ui.text(
                        "care.points",
                        ui.number(difference.value() * 100, 1),
                        ui.number(difference.low() * 100, 1),
                        ui.number(difference.high() * 100, 1));
    }
}
