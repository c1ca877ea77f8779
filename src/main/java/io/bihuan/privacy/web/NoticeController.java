package io.bihuan.privacy.web;

import io.bihuan.privacy.Notices;
import io.bihuan.web.NotFound;
import io.bihuan.web.OpenToAll;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What everybody may read: how the house uses personal data, channel by channel, in the version in force or a former one. */
@OpenToAll
@Controller
class NoticeController {

    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping("/notice/{channel}")
    ModelAndView page(@PathVariable String channel, @RequestParam(defaultValue = "0") String version) {
        var known = known(channel);
        var asked = version.matches("[1-9]\\d{0,5}") ? Integer.parseInt(version) : 0;
        var current = notices.current(known);
        var notice = asked == 0 ? current : notices.version(known, asked);
        if (asked > 0 && notice.isEmpty()) {
            throw new NotFound("notice " + channel + " " + version);
        }
        return new ModelAndView(
                "privacy/notice", Map.of("page", new NoticePage(known, notice.orElse(null), current.orElse(null))));
    }

    /** One line for the page of a channel; nothing where nothing was published. */
    @GetMapping("/notice/{channel}/line")
    ModelAndView line(@PathVariable String channel) {
        var known = known(channel);
        var current = notices.current(known).orElse(null);
        return new ModelAndView("privacy/line-now", Map.of("page", new NoticePage(known, current, current)));
    }

    private static String known(String channel) {
        if (!Notices.CHANNELS.contains(channel)) {
            throw new NotFound("notice " + channel);
        }
        return channel;
    }
}
