package io.bihuan.certification.web;

import io.bihuan.certification.CertificateLists;
import io.bihuan.web.ClockChip;
import java.util.List;
import java.util.Map;

/** The certificates of the centre, shelf by shelf. */
public record CertificatesPage(
        CertificateLists.Shelf shelf, Map<CertificateLists.Shelf, Integer> counts, List<Line> lines) {

    /** One certificate with its holder. */
    public record Line(CertificateLists.Certificate certificate, String name, String place, ClockChip clock) {}

    /** The shelves. */
    public CertificateLists.Shelf[] shelves() {
        return CertificateLists.Shelf.values();
    }

    /** How many stand on a shelf. */
    public int count(CertificateLists.Shelf each) {
        return counts.getOrDefault(each, 0);
    }
}
