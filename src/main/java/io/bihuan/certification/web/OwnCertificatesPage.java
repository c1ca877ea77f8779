package io.bihuan.certification.web;

import io.bihuan.certification.Pass;
import java.util.List;

/** A person's own certificates, and what they have passed towards the next. */
public record OwnCertificatesPage(List<CertificatesPage.Line> lines, List<Pass> underway) {}
