package io.bihuan.complaint;

/** How a customer has accepted a remedy: on paper, on the page behind their link, or told to the front line. */
public enum AcceptedHow {
    SIGNATURE,
    ONLINE,
    TOLD
}
