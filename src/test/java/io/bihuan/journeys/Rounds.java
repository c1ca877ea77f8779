package io.bihuan.journeys;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Goes wherever links lead, as one person after the other, and remembers where each kind of page was found. */
final class Rounds {

    /** A page and who may see it. */
    record Sight(Walker who, String address, boolean page, boolean download) {}

    private static final int OF_ONE_ROUTE = 2;

    private final PageRoutes routes;
    private final Set<String> shunned;
    private final Map<String, Sight> sights = new LinkedHashMap<>();
    private final Set<String> walls = new TreeSet<>();

    Rounds(PageRoutes routes, Set<String> shunned) {
        this.routes = routes;
        this.shunned = shunned;
    }

    /** Every link that the person is shown, at most a few of one route; what was never seen before is tried by address. */
    void goAs(Walker who, String start) {
        var found = new ArrayDeque<>(List.of(start));
        var from = new HashMap<String, String>();
        var often = new HashMap<String, Integer>();
        while (!found.isEmpty()) {
            var address = found.removeFirst();
            var route = routes.of(address).orElse("");
            var known = sights.get(route);
            if (route.isEmpty()
                    || known != null && known.download()
                    || shunned.contains(route)
                    || often.merge(route, 1, Integer::sum) > OF_ONE_ROUTE) {
                continue;
            }
            var answer = who.get(address);
            if (answer.status() != 200) {
                walls.add(who.login + " is led from " + from.get(address) + " to " + address + ": " + answer.status());
                continue;
            }
            see(route, who, address, answer);
            for (var link : answer.links()) {
                if (from.putIfAbsent(link, address) == null) {
                    found.add(link);
                }
            }
        }
    }

    /** Routes to which no link was seen, by typing their address in. */
    void tryPlain(List<Walker> people) {
        for (var route : routes.plain()) {
            for (var who : people) {
                if (!shunned.contains(route)) {
                    arrive(route, who, route);
                }
            }
        }
    }

    /** Parts of pages that scripts ask for, below pages that were seen. */
    void tryBelow(List<Walker> people) {
        for (var route : missing()) {
            for (var seen : Map.copyOf(sights).entrySet()) {
                PageRoutes.below(route, seen.getKey(), seen.getValue().address())
                        .ifPresent(address -> people.forEach(who -> arrive(route, who, address)));
            }
        }
    }

    /** An address that no link leads to, because it is sent or scanned. */
    void seeAs(Walker who, String address) {
        var route = routes.of(address).orElseThrow();
        sights.remove(route);
        arrive(route, who, address);
    }

    private void arrive(String route, Walker who, String address) {
        if (sights.containsKey(route)) {
            return;
        }
        var answer = who.get(address);
        if (answer.status() == 200 && answer.path().equals(PageRoutes.path(address))) {
            see(route, who, address, answer);
        }
    }

    private void see(String route, Walker who, String address, Walker.Answer answer) {
        if (answer.path().equals(PageRoutes.path(address))) {
            sights.putIfAbsent(route, new Sight(who, address, answer.isPage(), !answer.isHtml()));
        }
    }

    /** One sight of every route that was found. */
    Map<String, Sight> sights() {
        return new TreeMap<>(sights);
    }

    /** Links that a person was shown and that did not let them through. */
    Set<String> walls() {
        return walls;
    }

    /** Routes of which nothing was seen. */
    List<String> missing() {
        var missing = new ArrayList<>(routes.all());
        missing.removeAll(new HashSet<>(sights.keySet()));
        missing.removeAll(shunned);
        return missing;
    }
}
