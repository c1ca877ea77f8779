package io.bihuan.complaint;

import io.bihuan.database.Ids;
import java.util.UUID;

/** Names a complaint. */
public record ComplaintId(UUID value) {

    static ComplaintId next() {
        return new ComplaintId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
