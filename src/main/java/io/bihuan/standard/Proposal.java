package io.bihuan.standard;

import java.util.Map;
import java.util.UUID;

/**
 * A change of an area's rules as somebody asks for it.
 *
 * @param area whose rules
 * @param basedOn the version that was opened for editing
 * @param pack the letter of the pack to follow
 * @param values figures by key; those not named keep the pack's or the former version's value
 */
public record Proposal(Area area, UUID basedOn, char pack, Map<String, String> values) {

    public Proposal {
        values = Map.copyOf(values);
    }
}
