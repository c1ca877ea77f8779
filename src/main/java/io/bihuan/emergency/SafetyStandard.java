package io.bihuan.emergency;

import io.bihuan.standard.StandardRules;

/**
 * What a complaint about somebody's safety sets off (M-06).
 *
 * @param escalation how it goes up
 */
@StandardRules("complaint")
public record SafetyStandard(Escalation escalation) {

    /**
     * How it goes up.
     *
     * @param emergencyAtOnce whether the emergency starts at once; otherwise it is proposed to those who may start one
     */
    public record Escalation(boolean emergencyAtOnce) {}
}
