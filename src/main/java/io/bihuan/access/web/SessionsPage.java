package io.bihuan.access.web;

import io.bihuan.access.Sessions;
import io.bihuan.web.Ui;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;

/** The places where one is signed in. */
public record SessionsPage(List<Sessions.Place> places) {

    private static final Map<String, String> BROWSERS = Map.of(
            "Edg/", "Edge", "MicroMessenger", "微信", "Firefox/", "Firefox", "Chrome/", "Chrome", "Safari/", "Safari");
    private static final List<String> IN_ORDER = List.of("MicroMessenger", "Edg/", "Firefox/", "Chrome/", "Safari/");
    private static final List<String> SYSTEMS = List.of("Windows", "Android", "iPhone", "iPad", "Mac OS", "Linux");

    /** The network address; the machine's own, which has many spellings, in words. */
    public String address(Sessions.Place place, Ui ui) {
        var told = place.facts().address();
        try {
            return InetAddress.ofLiteral(told).isLoopbackAddress() ? ui.text("access.sessions.itself") : told;
        } catch (IllegalArgumentException notAnAddress) {
            return told;
        }
    }

    /** The browser and system in words people know, as far as the browser tells. */
    public String device(Sessions.Place place, Ui ui) {
        var told = place.facts().browser();
        var browser = IN_ORDER.stream()
                .filter(told::contains)
                .findFirst()
                .map(mark -> BROWSERS.getOrDefault(mark, mark))
                .orElse(ui.text("access.sessions.unknown"));
        return SYSTEMS.stream()
                .filter(told::contains)
                .findFirst()
                .map(system -> browser + " · " + system)
                .orElse(browser);
    }
}
