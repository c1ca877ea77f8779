package io.bihuan.certification;

import io.bihuan.standard.StandardRules;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the standard asks before somebody serves (M-08).
 *
 * @param validityDays how long a certificate counts, and how old a pass may be that carries one
 * @param remindDays so long before its end a certificate stands among those that expire
 * @param remindBefore so many days before its end its holder is reminded, each time
 * @param needsTheory whether the theory exam must be passed
 * @param needsPractical whether the practical must be passed
 * @param needsApprenticeship whether a newcomer's mentor must have recommended them
 * @param newcomerDays so long after arrival somebody who never held a certificate is a newcomer
 */
@StandardRules("certificate")
public record CertificateStandard(
        int validityDays,
        int remindDays,
        List<Integer> remindBefore,
        boolean needsTheory,
        boolean needsPractical,
        boolean needsApprenticeship,
        int newcomerDays) {

    public CertificateStandard {
        remindBefore = List.copyOf(remindBefore);
    }

    /** What must be passed: by newcomers more than by those who serve already. */
    public Set<Gate> gates(boolean newcomer) {
        var gates = EnumSet.noneOf(Gate.class);
        if (needsTheory) {
            gates.add(Gate.THEORY);
        }
        if (needsPractical) {
            gates.add(Gate.PRACTICAL);
        }
        if (needsApprenticeship && newcomer) {
            gates.add(Gate.APPRENTICESHIP);
        }
        return gates;
    }
}
