package io.bihuan.webform.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.DeskLists;
import io.bihuan.conversation.State;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import io.bihuan.webform.Enquiries;
import io.bihuan.webform.Enquiry;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Letters wait for hours, not seconds: whoever holds one is asked for its answer, whoever leads for what is late (H-03). */
@Component
class LetterObligations implements Obligations {

    private static final int MOST = 6;

    private final DeskLists desks;
    private final Enquiries enquiries;
    private final ClockChips clocks;

    LetterObligations(DeskLists desks, Enquiries enquiries, ClockChips clocks) {
        this.desks = desks;
        this.enquiries = enquiries;
        this.clocks = clocks;
    }

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        if (!(viewer instanceof SignedIn person)) {
            return List.of();
        }
        return Stream.concat(
                        person.may(Permission.SERVE) ? held(person, ui) : Stream.empty(),
                        person.may(Permission.FLOOR_SUPERVISE) ? late(ui) : Stream.empty())
                .toList();
    }

    private Stream<Obligation> held(SignedIn person, Ui ui) {
        return desks.heldBy(person.staffId()).stream()
                .filter(held -> desks.areLetters(held.channel())
                        && held.unansweredSince() != null
                        && held.state() != State.WRAP_UP)
                .limit(MOST)
                .map(held -> {
                    var asked = held.unansweredSince() == null ? held.openedAt() : held.unansweredSince();
                    var due = desks.answerBy(asked, held.standardVersion());
                    var number = enquiries
                            .in(new ConversationId(held.id()))
                            .map(Enquiry::number)
                            .orElse("");
                    return new Obligation(
                            ui.text("webform.owed.answer", ui.text("conversation.channel." + held.channel()), number)
                                    .strip(),
                            ui.text("webform.owed.asked", ui.when(asked)),
                            "H-03",
                            "/workspace?c=" + held.id(),
                            ui.text("webform.owed.go"),
                            due,
                            clocks.open(
                                    asked,
                                    desks.answerWithin(held.standardVersion()),
                                    ui.dates().now(),
                                    ui));
                });
    }

    private Stream<Obligation> late(Ui ui) {
        return enquiries.late(MOST).stream()
                .map(each -> new Obligation(
                        ui.text("webform.owed.late", each.number()),
                        ui.text("webform.owed.asked", ui.when(each.askedAt())),
                        "H-03",
                        "/enquiries",
                        ui.text("webform.owed.see"),
                        each.dueAt(),
                        clocks.open(each.askedAt(), each.dueAt(), ui.dates().now(), ui)));
    }
}
