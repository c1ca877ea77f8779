package io.bihuan.mass.web;

import io.bihuan.complaint.AlikeComplaints;
import io.bihuan.complaint.Cause;
import io.bihuan.complaint.ComplaintLists.Row;
import io.bihuan.complaint.Remedy;
import io.bihuan.complaint.Stage;
import io.bihuan.mass.Incident;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Mass complaints: all of them with what is suggested, or one.
 *
 * @param one the one of the page of one
 * @param offers the customers' links, shown once after the decision
 * @param held the numbers of those that could not go on
 */
public record MassPage(
        List<Incident> incidents,
        List<AlikeComplaints.Case> suggested,
        Map<String, String> categories,
        @Nullable Incident one,
        List<Row> members,
        Map<UUID, String> names,
        List<Link> offers,
        List<String> held,
        Form form) {

    /** A link for one customer. */
    public record Link(String complaint, String customer, String address, String code) {}

    /** What was typed to decide. */
    public record Form(
            String facts,
            String proof,
            String responsible,
            String cause,
            List<String> remedies,
            String amount,
            String words,
            String word,
            Errors errors) {

        static Form empty() {
            return new Form("", "", "", Cause.PRODUCT.name(), List.of(), "", "", "", Errors.none());
        }
    }

    /** The one of the page of one. */
    public Incident incident() {
        return Objects.requireNonNull(one);
    }

    /** How many members stand there. */
    public long standing(Stage stage) {
        return members.stream()
                .filter(row -> row.closedAt() == null && row.stage() == stage)
                .count();
    }

    /** How many are archived. */
    public long closed() {
        return members.stream().filter(row -> row.closedAt() != null).count();
    }

    /** The causes to choose from. */
    public List<Option> causes(Ui ui) {
        return Arrays.stream(Cause.values())
                .map(cause -> new Option(cause.name(), ui.label("complaint.cause", cause)))
                .toList();
    }

    /** The remedies to choose from. */
    public Remedy[] remedies() {
        return Remedy.values();
    }
}
