package io.bihuan.web;

import io.bihuan.database.OneReading;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Makes the {@link Ui} of a request, or of a background task that words something for a person. */
@Component
public class UiFactory {

    private static final int LINES_SEEN_AT_ONCE = 20;

    private final MessageSource messages;
    private final Clock clock;
    private final Assets assets;
    private final ObjectProvider<Viewers> viewers;
    private final List<NavEntry> entries;
    private final Map<String, NavCount> counts;
    private final Doors doors;
    private final OneReading reading;
    private final boolean demonstration;

    UiFactory(
            MessageSource messages,
            Clock clock,
            Assets assets,
            ObjectProvider<Viewers> viewers,
            ObjectProvider<NavEntry> entries,
            ObjectProvider<NavCount> counts,
            ObjectProvider<Doors> doors,
            OneReading reading,
            @Value("${bihuan.demo:false}") boolean demonstration) {
        this.messages = messages;
        this.clock = clock;
        this.assets = assets;
        this.viewers = viewers;
        this.entries = entries.stream()
                .sorted(Comparator.comparing(NavEntry::group).thenComparingInt(NavEntry::order))
                .toList();
        this.counts = counts.stream().collect(Collectors.toMap(NavCount::key, Function.identity()));
        this.doors = doors.getIfAvailable(() -> (viewer, href) -> true);
        this.reading = reading;
        this.demonstration = demonstration;
    }

    /** The wording in a language without a frame, for mail, print and jobs. */
    public Ui plain(Locale locale) {
        var frame = new Frame(null, List.of(), null, "", "", assets, demonstration);
        return new Ui(messages, locale, clock.getZone(), clock.instant(), frame, doors);
    }

    /** The wording of the request that is being answered, without a frame. */
    public Ui plain() {
        return plain(LocaleContextHolder.getLocale());
    }

    Ui forRequest(HttpServletRequest request, Map<String, Object> model) {
        var asked = viewers.getIfAvailable();
        var viewer = asked == null ? null : asked.current();
        var token = request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf ? csrf.getToken() : "";
        var toast = model.get(Toast.ATTRIBUTE) instanceof Toast said ? said : null;
        var fragment = request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null;
        var frame = new Frame(
                viewer,
                viewer == null || fragment
                        ? List.of()
                        : reading.of(() -> groups(viewer, WebUtils.getCookie(request, "unfolded"))),
                toast,
                token,
                request.getRequestURI(),
                assets,
                demonstration);
        return new Ui(messages, LocaleContextHolder.getLocale(), clock.getZone(), clock.instant(), frame, doors);
    }

    /** Who sees few lines sees them all; who sees many sees those they keep unfolded, which their browser remembers. */
    private List<Frame.Group> groups(Viewer viewer, @Nullable Cookie unfolded) {
        var all = Arrays.stream(NavEntry.Group.values())
                .map(heading -> new Frame.Group(heading, lines(heading, viewer), false))
                .filter(group -> !group.lines().isEmpty())
                .toList();
        var few = all.stream().mapToInt(group -> group.lines().size()).sum() <= LINES_SEEN_AT_ONCE;
        var kept = unfolded == null ? List.of() : List.of(unfolded.getValue().split("\\."));
        return all.stream()
                .map(group -> new Frame.Group(
                        group.heading(),
                        group.lines(),
                        unfolded == null ? few : kept.contains(group.heading().name())))
                .toList();
    }

    private List<Frame.Line> lines(NavEntry.Group heading, Viewer viewer) {
        return entries.stream()
                .filter(entry -> entry.group() == heading && viewer.may(entry.permission()))
                .map(entry -> line(entry, counts.get(entry.key()), viewer))
                .toList();
    }

    private static Frame.Line line(NavEntry entry, @Nullable NavCount count, Viewer viewer) {
        return count == null
                ? new Frame.Line(entry, 0, Tone.NEUTRAL)
                : new Frame.Line(entry, count.waitingFor(viewer), count.tone());
    }
}
