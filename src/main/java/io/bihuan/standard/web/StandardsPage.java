package io.bihuan.standard.web;

import io.bihuan.standard.Pack;
import io.bihuan.standard.StandardLists.AreaState;
import java.util.List;

/**
 * The house rules at a glance.
 *
 * @param areas every area with what holds in it
 * @param packs the sources
 */
public record StandardsPage(List<AreaState> areas, List<Pack> packs) {

    /** The source of a letter. */
    public Pack pack(char letter) {
        return packs.stream()
                .filter(pack -> pack.letter() == letter)
                .findFirst()
                .orElseThrow();
    }

    /** The areas whose rules change soon. */
    public List<AreaState> upcoming() {
        return areas.stream().filter(area -> area.next() != null).toList();
    }
}
