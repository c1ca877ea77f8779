package io.bihuan.scorm;

/** Carries a refusal out of the reading of a package to the desk that answers it. */
final class PackageRefused extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Intake.Refused refusal;

    PackageRefused(Intake.Reason reason, String detail) {
        super(reason + " " + detail);
        this.refusal = new Intake.Refused(reason, detail);
    }

    Intake.Refused refusal() {
        return refusal;
    }
}
