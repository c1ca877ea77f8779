package io.bihuan.agenda.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.agenda.Agenda;
import io.bihuan.agenda.AgendaKind;
import io.bihuan.agenda.AgendaScope;
import io.bihuan.agenda.FeedMemory;
import io.bihuan.agenda.FeedWriter;
import io.bihuan.agenda.Feeds;
import io.bihuan.web.NotFound;
import io.bihuan.web.OpenToAll;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One's own calendar as a feed: its address is made, replaced, revoked, and read by calendars that know it. */
@Controller
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration BACK = Duration.ofDays(60);
    private static final Duration AHEAD = Duration.ofDays(400);

    private final Feeds feeds;
    private final Agenda agenda;
    private final FeedMemory memory;
    private final FeedWriter writer;
    private final UiFactory uis;

    FeedController(Feeds feeds, Agenda agenda, FeedMemory memory, FeedWriter writer, UiFactory uis) {
        this.feeds = feeds;
        this.agenda = agenda;
        this.memory = memory;
        this.writer = writer;
        this.uis = uis;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/agenda/feed")
    String page(SignedIn me, Model model) {
        var address =
                model.getAttribute("secret") instanceof String secret ? root() + "/agenda/feed/" + secret + ".ics" : "";
        model.addAttribute("page", new FeedPage(feeds.openSince(me.staffId()).orElse(null), address));
        return "agenda/feed";
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/agenda/feed")
    String open(SignedIn me, RedirectAttributes redirect) {
        redirect.addFlashAttribute("secret", feeds.open(me.staffId()));
        return "redirect:/agenda/feed";
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/agenda/feed/revocation")
    String close(SignedIn me, RedirectAttributes redirect) {
        feeds.close(me.staffId());
        Toast.done(redirect, "agenda.feed.closed");
        return "redirect:/agenda/feed";
    }

    @OpenToAll
    @GetMapping("/agenda/feed/{secret}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String secret, WebRequest request, Locale locale) {
        var owner = feeds.owner(secret).orElseThrow(() -> new NotFound("calendar feed"));
        var ui = uis.plain(locale);
        var now = ui.dates().now();
        var from = now.minus(BACK);
        var entries =
                agenda.entries(AgendaScope.own(owner), EnumSet.allOf(AgendaKind.class), from, now.plus(AHEAD), ui);
        var bytes = writer.write(memory.tell(owner, entries, from), root(), ui).getBytes(StandardCharsets.UTF_8);
        var tag = "\"" + DigestUtils.md5DigestAsHex(bytes) + "\"";
        var caching = CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate();
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).eTag(tag).cacheControl(caching).build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(caching)
                .contentType(CALENDAR)
                .body(bytes);
    }

    private static String root() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
