package io.bihuan.portrait;

import java.util.Arrays;
import java.util.List;

/** What customers differ in (N-08); each axis has three kinds. {@code portrait.axis.<NAME>} is the wording. */
public enum Axis {
    POWER,
    CYCLE,
    STYLE;

    /** Its three types in their order; the one in the middle is the one to assume in doubt. */
    public List<CustomerType> types() {
        return Arrays.stream(CustomerType.values())
                .filter(type -> type.axis() == this)
                .toList();
    }

    /** The five judgements that find its type. */
    public List<Judgement> judgements() {
        return Arrays.stream(Judgement.values())
                .filter(judgement -> judgement.axis() == this)
                .toList();
    }
}
