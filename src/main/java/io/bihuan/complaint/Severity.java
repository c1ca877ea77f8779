package io.bihuan.complaint;

/** How grave a complaint is; the gravest first. */
public enum Severity {
    /** Safety, injury, leaked data, the media. */
    S1,
    /** Legal action, or many complainants. */
    S2,
    /** Loss of money or of service. */
    S3,
    /** Attitude, inconvenience. */
    S4
}
