package io.bihuan.customer;

/** Why two customers may be one; {@code customer.ground.<GROUND>} is the wording. */
public enum Ground {
    PHONE,
    EMAIL,
    IDENTITY,
    NAME_AND_ADDRESS,
    BY_HAND
}
