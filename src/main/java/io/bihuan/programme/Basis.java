package io.bihuan.programme;

/** The manual that a programme follows, whose figures it is checked against; {@code programme.basis.<NAME>} is the wording. */
public enum Basis {
    M,
    N,
    H,
    P,
    OWN
}
