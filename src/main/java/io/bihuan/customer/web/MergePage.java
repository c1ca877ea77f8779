package io.bihuan.customer.web;

import io.bihuan.customer.CustomerPreview;
import io.bihuan.customer.Detail;
import io.bihuan.customer.Duplicates;
import io.bihuan.web.Errors;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two customers side by side, and what would become of them.
 *
 * @param keep which of them stays: the one known longer unless somebody chose the other
 * @param gone which of them is merged
 * @param kept the contacts that would be in one hand
 */
public record MergePage(
        Duplicates.Pair pair,
        CustomerPreview keep,
        CustomerPreview gone,
        List<Detail> kept,
        List<Detail> added,
        String reason,
        Errors errors) {

    /**
     * A field of both.
     *
     * @param chosen whether there is something to choose: both have it, and not the same
     */
    public record Field(String name, String keep, String gone, boolean chosen) {

        /** What the survivor will have unless somebody chooses otherwise. */
        public String outcome() {
            return keep.isEmpty() ? gone : keep;
        }
    }

    /** Field by field, masked. */
    public List<Field> fields() {
        return Stream.of(
                        new String[] {"name", keep.name(), gone.name()},
                        new String[] {"phone", keep.phone(), gone.phone()},
                        new String[] {"email", keep.email(), gone.email()},
                        new String[] {"grade", keep.grade(), gone.grade()},
                        new String[] {"note", keep.note(), gone.note()})
                .map(each -> new Field(each[0], each[1], each[2], !each[1].isEmpty() && !each[2].isEmpty()))
                .toList();
    }

    /** The contacts of both, in words. */
    public String contacts(List<Detail> details, Ui ui) {
        return ui.join(details.stream().map(Detail::hint).toList());
    }
}
