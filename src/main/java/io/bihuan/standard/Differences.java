package io.bihuan.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What two versions of an area give differently, figure by figure, in the order of the packs. */
final class Differences {

    private Differences() {}

    static List<Difference> between(Packs packs, Area area, Map<String, String> before, Map<String, String> after) {
        var known = new LinkedHashMap<String, Figure>();
        packs.all().forEach(pack -> packs.figures(area, pack.letter()).forEach(known::putIfAbsent));
        var differences = new ArrayList<Difference>();
        known.forEach((key, figure) -> {
            var was = before.get(key);
            var is = after.get(key);
            if (!Objects.equals(was, is)) {
                differences.add(new Difference(figure, was, is));
            }
        });
        return differences;
    }
}
