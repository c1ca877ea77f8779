package io.bihuan.certification;

import java.time.Instant;
import java.util.UUID;

/** Something has happened to a certificate: granted, suspended, resumed, ended. */
public record CertificateChanged(UUID certificateId, String kind, Instant at) {}
