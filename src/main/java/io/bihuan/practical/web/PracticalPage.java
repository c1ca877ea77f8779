package io.bihuan.practical.web;

import io.bihuan.people.Person;
import io.bihuan.practical.Dimension;
import io.bihuan.practical.PracticalLists;
import io.bihuan.practical.PracticalStandard;
import io.bihuan.practical.PracticalStatus;
import io.bihuan.practical.Scenario;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One practical, as its candidate, an examiner or whoever arranged it sees it.
 *
 * @param scenario the scene; only its examiners and those who arrange read it
 * @param scores whether the viewer is to score now
 * @param thirds who may be asked as a third examiner; empty where none is wanted
 */
public record PracticalPage(
        PracticalLists.Practical practical,
        String name,
        @Nullable Scenario scenario,
        List<PracticalLists.Seat> seats,
        Map<UUID, String> names,
        Map<Dimension, BigDecimal> points,
        PracticalStandard standard,
        boolean scores,
        boolean arranges,
        RatingForm form,
        Errors errors,
        List<Person> thirds) {

    /** Whether the verdict is out. */
    public boolean decided() {
        return practical.status() == PracticalStatus.DECIDED;
    }

    /** Whether it was passed. */
    public boolean passed() {
        return Boolean.TRUE.equals(practical.passed());
    }

    /** The dimensions. */
    public Dimension[] dimensions() {
        return Dimension.values();
    }

    /** What all scores together give in a dimension. */
    public String points(Dimension dimension, Ui ui) {
        return ui.number(points.get(dimension), 2);
    }

    /** What one examiner gave. */
    public String points(PracticalLists.Seat seat, Dimension dimension, Ui ui) {
        var rating = seat.rating();
        return rating == null ? "—" : ui.number(rating.points().get(dimension), 1);
    }

    /** What one examiner wrote on a dimension. */
    public String remark(PracticalLists.Seat seat, Dimension dimension) {
        var rating = seat.rating();
        return rating == null ? "" : rating.remarks().getOrDefault(dimension, "");
    }

    /** How an examiner is called on this page. */
    public String examiner(PracticalLists.Seat seat) {
        return names.getOrDefault(seat.examinerId(), "—");
    }

    /** A dimension's weight in per cent. */
    public String weight(Dimension dimension, Ui ui) {
        return ui.number(standard.weights().get(dimension.name().toLowerCase(java.util.Locale.ROOT)), 0) + "%";
    }

    /** Whom to ask as the third. */
    public List<Option> thirdOptions() {
        return thirds.stream()
                .map(person -> new Option(person.id().toString(), person.name()))
                .toList();
    }
}
