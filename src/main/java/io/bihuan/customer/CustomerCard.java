package io.bihuan.customer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything known of a customer, in clear: it lives in memory for as long as a batch of an import. */
record CustomerCard(
        UUID id, @Nullable String externalId, String name, String phone, String email, String grade, String note) {

    static CustomerCard of(UUID id, ImportedCustomer given) {
        return new CustomerCard(
                id,
                given.externalId().isEmpty() ? null : given.externalId(),
                given.name(),
                given.phone(),
                given.email(),
                given.grade(),
                given.note());
    }

    /** The same customer brought up to date; what is not given stays, as does what says the same in other characters. */
    CustomerCard with(ImportedCustomer given) {
        var samePhone = Masks.comparablePhone(phone).equals(Masks.comparablePhone(given.phone()));
        var sameEmail = Masks.comparableEmail(email).equals(Masks.comparableEmail(given.email()));
        return new CustomerCard(
                id,
                externalId == null && !given.externalId().isEmpty() ? given.externalId() : externalId,
                given.name().isEmpty() ? name : given.name(),
                given.phone().isEmpty() || samePhone ? phone : given.phone(),
                given.email().isEmpty() || sameEmail ? email : given.email(),
                given.grade().isEmpty() ? grade : given.grade(),
                given.note().isEmpty() ? note : given.note());
    }

    /** Whether the other system's id speaks against this being who is given. */
    boolean mayBe(ImportedCustomer given) {
        return externalId == null || given.externalId().isEmpty() || externalId.equals(given.externalId());
    }
}
