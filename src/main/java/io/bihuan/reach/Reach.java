package io.bihuan.reach;

/** Whether an address may be called. */
public sealed interface Reach {

    /** It may. */
    record Open() implements Reach {}

    /** Nobody knows the name. */
    record Unknown() implements Reach {}

    /** It leads behind the house's own walls, and the operator has not said that it may. */
    record Private() implements Reach {}
}
