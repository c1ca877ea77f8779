package io.bihuan.assessment.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.assessment.Pulses;
import io.bihuan.assessment.SittingDesk;
import io.bihuan.assessment.SittingId;
import io.bihuan.assessment.Trace;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a candidate's page says by itself: that it lives, and what it noticed. */
@RestController
class PulseController {

    private final Pulses pulses;
    private final SittingDesk desk;
    private final UiFactory uis;

    PulseController(Pulses pulses, SittingDesk desk, UiFactory uis) {
        this.pulses = pulses;
        this.desk = desk;
        this.uis = uis;
    }

    /** What is new for the candidate; the words of the invigilator with their time as it is read. */
    record News(Instant endsAt, boolean over, boolean here, List<Word> words) {}

    record Word(UUID id, String words, String time) {}

    @Allow(Permission.OWN_DESK)
    @PostMapping("/sittings/{id}/pulse")
    News beat(
            @PathVariable SittingId id,
            @RequestParam(defaultValue = "false") boolean away,
            SignedIn person,
            HttpServletRequest request) {
        var news = pulses.beat(id, person.staffId(), Devices.of(request), away);
        var dates = uis.plain().dates();
        return new News(
                news.endsAt(),
                news.over(),
                news.here(),
                pulses.messages(id).stream()
                        .map(message -> new Word(message.id(), message.words(), dates.time(message.at())))
                        .toList());
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/sittings/{id}/presence")
    String noticed(
            @PathVariable SittingId id,
            @RequestParam Trace what,
            @RequestParam(defaultValue = "0") int seconds,
            SignedIn person) {
        desk.noticed(id, person.staffId(), what, Math.clamp(seconds, 0, 36_000));
        return "";
    }
}
