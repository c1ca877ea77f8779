package io.bihuan.certification;

import io.bihuan.standard.StandardRules;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the standard asks before somebody serves (M-08).
 *
 * @param validityDays how long a certificate counts, and how old a pass may be that carries one
 * @param remindDays so long before its end its holder is reminded
 * @param needsTheory whether the theory exam must be passed
 * @param needsPractical whether the practical must be passed
 */
@StandardRules("certificate")
public record CertificateStandard(int validityDays, int remindDays, boolean needsTheory, boolean needsPractical) {

    /** What must be passed. */
    Set<Gate> gates() {
        var gates = EnumSet.noneOf(Gate.class);
        if (needsTheory) {
            gates.add(Gate.THEORY);
        }
        if (needsPractical) {
            gates.add(Gate.PRACTICAL);
        }
        return gates;
    }
}
