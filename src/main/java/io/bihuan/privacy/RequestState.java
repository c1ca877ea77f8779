package io.bihuan.privacy;

/** How a request stands; {@code privacy.state.<STATE>} is the wording. RESTRICTED waits to be erased. */
public enum RequestState {
    OPEN,
    GRANTED,
    RESTRICTED,
    REFUSED
}
