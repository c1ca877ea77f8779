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
 * @param needsHours whether a newcomer who is on a programme must have done its class hours
 * @param needsHandbook whether a newcomer must have acknowledged the handbook, where their programme asks for it
 * @param newcomerDays so long after arrival somebody who never held a certificate is a newcomer
 * @param renewalFromDays so many days before its end a certificate can be renewed by the shorter way
 * @param renewalTheory whether that way asks for theory
 * @param renewalPractical whether it asks for the practical
 */
@StandardRules("certificate")
public record CertificateStandard(
        int validityDays,
        int remindDays,
        List<Integer> remindBefore,
        boolean needsTheory,
        boolean needsPractical,
        boolean needsApprenticeship,
        boolean needsHours,
        boolean needsHandbook,
        int newcomerDays,
        int renewalFromDays,
        boolean renewalTheory,
        boolean renewalPractical) {

    public CertificateStandard {
        remindBefore = List.copyOf(remindBefore);
    }

    /** What must be passed: by newcomers more than by those who serve already. */
    public Set<Gate> gates(boolean newcomer) {
        var gates = EnumSet.noneOf(Gate.class);
        add(gates, Gate.THEORY, needsTheory);
        add(gates, Gate.PRACTICAL, needsPractical);
        add(gates, Gate.APPRENTICESHIP, needsApprenticeship && newcomer);
        add(gates, Gate.HOURS, needsHours && newcomer);
        add(gates, Gate.HANDBOOK, needsHandbook && newcomer);
        return gates;
    }

    /** What renews a certificate before its end. */
    public Set<Gate> renewalGates() {
        var gates = EnumSet.noneOf(Gate.class);
        add(gates, Gate.THEORY, renewalTheory);
        add(gates, Gate.PRACTICAL, renewalPractical);
        return gates;
    }

    private static void add(Set<Gate> gates, Gate gate, boolean asked) {
        if (asked) {
            gates.add(gate);
        }
    }
}
