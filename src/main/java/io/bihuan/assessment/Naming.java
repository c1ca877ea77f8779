package io.bihuan.assessment;

import java.util.List;

/** What came of naming those who watch an exam. */
public sealed interface Naming {

    /** They watch it, and know. */
    record Named(int count) implements Naming {}

    /** Some of them cannot; nobody was named or taken off. */
    record Hindered(List<Hindrance> hindrances) implements Naming {}

    /** The exam is over. */
    record Over() implements Naming {}
}
