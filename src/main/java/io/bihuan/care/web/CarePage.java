package io.bihuan.care.web;

import io.bihuan.care.CareFigures.Coverage;
import io.bihuan.care.CareFigures.Effect;
import io.bihuan.care.CareStandard;
import io.bihuan.care.CareTask;
import io.bihuan.care.Outcome;
import io.bihuan.customer.CustomerPreview;
import io.bihuan.statistics.Estimate;
import io.bihuan.web.Ui;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        CareStandard rules,
        List<Coverage> coverage,
        List<Effect> effects) {

    /** What somebody says to a customer in this contact. */
    public static String script(CareTask task, Ui ui) {
        var key = "care.script." + task.campaign() + ".";
        return ui.textOr(key + task.step(), ui.text(key + "1"));
    }

    /** What is written to a customer in this contact, as it is proposed. */
    static String letter(CareTask task, String agent, Ui ui) {
        return ui.text("care.letter.words", script(task, ui), agent);
    }

    /** What is known of a customer that may be seen. */
    public String customer(CareTask task) {
        var preview = customers.get(task.customerId());
        return preview == null ? "—" : (preview.number() + " " + preview.name()).strip();
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
