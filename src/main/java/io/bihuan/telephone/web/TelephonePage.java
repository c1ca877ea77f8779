package io.bihuan.telephone.web;

import io.bihuan.telephone.Switchboard;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.util.List;

/**
 * How the centre is connected to its telephone system.
 *
 * @param webhook the address that a telephone system calls
 * @param hasSecret whether calls of it can be signed
 * @param newSecret the secret that was just made, to be seen this once, or ""
 * @param people who may be given an extension
 * @param typedExtension what was typed as an extension and refused, or ""
 * @param typedPerson whom it was meant for, or ""
 */
public record TelephonePage(
        TelephoneForm form,
        Errors errors,
        Switchboard.Line line,
        boolean hasLine,
        String webhook,
        boolean hasSecret,
        String newSecret,
        List<Mapped> extensions,
        List<Option> people,
        String typedExtension,
        String typedPerson) {

    /** Whose extension it is, by name. */
    public record Mapped(String number, String person) {}

    /** How the line stands, in a word. */
    public String state(Ui ui) {
        return ui.text(
                !hasLine
                        ? "telephone.line.state.none"
                        : line.connectedAt() != null ? "telephone.line.state.up" : "telephone.line.state.down");
    }

    /** How pressing that is. */
    public Tone tone() {
        return !hasLine ? Tone.NEUTRAL : line.connectedAt() != null ? Tone.GOOD : Tone.BAD;
    }
}
