package io.bihuan.certification;

/** What came of wanting to change a certificate. */
public sealed interface Change {

    /** It is changed. */
    record Changed() implements Change {}

    /** As it stands, this cannot be done to it. */
    record NotAsItStands(CertificateStatus status) implements Change {}
}
