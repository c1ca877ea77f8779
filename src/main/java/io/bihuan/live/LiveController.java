package io.bihuan.live;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The one stream that a browser holds open, whatever its tabs watch. */
@Controller
class LiveController {

    private static final int TOPICS_AT_MOST = 100;

    private final PersonStream streams;

    LiveController(PersonStream streams) {
        this.streams = streams;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/live")
    void stream(
            SignedIn person,
            @RequestParam(required = false) @Nullable List<String> topics,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var asked = topics == null ? List.<String>of() : topics;
        if (asked.size() > TOPICS_AT_MOST || streams.isFull()) {
            response.sendError(asked.size() > TOPICS_AT_MOST ? 400 : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        var from = lastId == null ? after : lastId;
        EventStream.answer(request, response, stream -> streams.run(stream, person, asked, from));
    }
}
