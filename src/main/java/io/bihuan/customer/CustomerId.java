package io.bihuan.customer;

import java.util.UUID;

/** Names a customer. */
public record CustomerId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
