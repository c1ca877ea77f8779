package io.bihuan.assessment.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.assessment.AnswerSheets;
import io.bihuan.assessment.Saving;
import io.bihuan.assessment.SittingId;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Keeps one answer; the candidate's page sends it as soon as it is given, and again until it is told that it is kept. */
@RestController
class AnswerController {

    private final AnswerSheets sheets;
    private final UiFactory uis;

    AnswerController(AnswerSheets sheets, UiFactory uis) {
        this.sheets = sheets;
        this.uis = uis;
    }

    record Answer(long seq, List<String> given) {}

    /** What became of it, and a word to show; an answer that can never be kept says so with a status of its own. */
    record Told(String outcome, String text) {}

    @Allow(Permission.OWN_DESK)
    @PutMapping("/sittings/{id}/answers/{item}")
    ResponseEntity<Told> save(
            @PathVariable SittingId id,
            @PathVariable int item,
            @RequestBody Answer answer,
            SignedIn person,
            HttpServletRequest request) {
        var ui = uis.plain();
        return switch (sheets.save(id, person.staffId(), Devices.of(request), item, answer.seq(), answer.given())) {
            case Saving.Saved(var at) ->
                told(
                        HttpStatus.OK,
                        "SAVED",
                        ui.text("assessment.sitting.saved", ui.dates().timeToTheSecond(at)));
            case Saving.Overtaken(var _, var at) ->
                told(
                        HttpStatus.OK,
                        "SAVED",
                        ui.text("assessment.sitting.saved", ui.dates().timeToTheSecond(at)));
            case Saving.TooLate(var endedAt) ->
                told(
                        HttpStatus.GONE,
                        "TOO_LATE",
                        ui.text("assessment.sitting.too-late", ui.dates().timeToTheSecond(endedAt)));
            case Saving.HandedIn(var at) ->
                told(
                        HttpStatus.GONE,
                        "HANDED_IN",
                        ui.text("assessment.sitting.handed-in", ui.dates().timeToTheSecond(at)));
            case Saving.Elsewhere() -> told(HttpStatus.CONFLICT, "ELSEWHERE", ui.text("assessment.sitting.elsewhere"));
            case Saving.NoSuchItem() ->
                told(HttpStatus.NOT_FOUND, "NO_SUCH_ITEM", ui.text("assessment.sitting.no-such-item"));
        };
    }

    private static ResponseEntity<Told> told(HttpStatus status, String outcome, String text) {
        return ResponseEntity.status(status).body(new Told(outcome, text));
    }
}
