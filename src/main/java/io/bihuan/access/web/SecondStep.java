package io.bihuan.access.web;

import java.io.Serializable;
import java.util.UUID;

/** Where somebody stands between the two steps: their password was right, they are not in yet. */
record SecondStep(UUID accountId, String next) implements Serializable {

    static final String ATTRIBUTE = "access.second-step";
    private static final long serialVersionUID = 1;
}
