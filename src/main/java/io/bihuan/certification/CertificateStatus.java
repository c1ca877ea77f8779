package io.bihuan.certification;

/** Where a certificate stands. */
public enum CertificateStatus {
    VALID,
    /** A supervisor has taken it back for the time being. */
    SUSPENDED,
    /** A supervisor has taken it back for good. */
    REVOKED,
    /** Its time ran out. */
    LAPSED,
    /** A newer one has taken its place. */
    REPLACED
}
