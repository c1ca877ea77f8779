package io.bihuan.people.web;

import io.bihuan.access.Account;
import io.bihuan.access.Role;
import io.bihuan.people.PeopleLists;
import io.bihuan.people.Step;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Somebody's card: who they are, their way so far, and what may be done. */
public record CardPage(
        PeopleLists.Card card,
        List<Account> accounts,
        Map<UUID, String> names,
        List<Places> tree,
        List<String> posts,
        List<String> grades,
        boolean phoneShown,
        Instant now) {

    /** Whether they have left. */
    public boolean gone() {
        var leavesAt = card.leavesAt();
        return leavesAt != null && !leavesAt.isAfter(now);
    }

    /** Whether it is settled that they leave. */
    public boolean leaving() {
        return card.leavesAt() != null;
    }

    /** The phone, masked unless it was asked for. */
    public String phone() {
        var phone = card.phone();
        if (phone == null) {
            return "—";
        }
        return phoneShown || phone.length() < 8
                ? phone
                : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    /** Whether there is a phone that is hidden. */
    public boolean phoneHidden() {
        return card.phone() != null && !phoneShown;
    }

    /** The places they may be moved to. */
    public List<Option> places() {
        return Places.options(tree);
    }

    /** The posts there are. */
    public List<Option> postOptions() {
        return posts.stream().map(post -> new Option(post, post)).toList();
    }

    /** The grades there are. */
    public List<Option> gradeOptions() {
        return grades.stream().map(grade -> new Option(grade, grade)).toList();
    }

    /** Every role there is. */
    public List<Role> everyRole() {
        return List.of(Role.values());
    }

    /** An account's roles in words. */
    public String roles(Account account, Ui ui) {
        return ui.join(account.roles().stream()
                .sorted()
                .map(role -> ui.label("role", role))
                .toList());
    }

    /** What a step was, in words. */
    public String told(Step step, Ui ui) {
        var latter = step.kind() == Step.Kind.LEFT ? ui.when(Instant.parse(step.latter())) : step.latter();
        return switch (step.kind()) {
            case HIRED, LEFT -> ui.text("people.step." + step.kind(), latter);
            case MOVED, POST, GRADE -> ui.text("people.step." + step.kind(), step.former(), latter);
            case STAYED -> ui.text("people.step.STAYED");
        };
    }

    /** Who settled a step, and the note beside it. */
    public String beside(Step step, Ui ui) {
        var by = names.getOrDefault(step.by(), "");
        return ui.join(
                Stream.of(by, step.note()).filter(word -> !word.isEmpty()).toList());
    }

    /** The day before which nobody is moved or leaves: today. */
    public String today(Ui ui) {
        return LocalDate.ofInstant(now, ui.dates().zone()).toString();
    }
}
