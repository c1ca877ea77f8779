package io.bihuan.privacy;

/** On what ground data are used (PIPL 13); {@code privacy.basis.<BASIS>} is the wording. */
public enum Basis {
    CONTRACT,
    LEGAL_DUTY,
    CONSENT,
    SEPARATE_CONSENT;

    /** Whether the customer has to agree first. */
    public boolean asks() {
        return this == CONSENT || this == SEPARATE_CONSENT;
    }
}
