package io.bihuan.access.web;

import io.bihuan.access.Tokens;
import io.bihuan.web.Errors;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Set;

/** The tokens there are, and the form for one more. */
public record TokensPage(
        List<Tokens.Token> tokens, List<String> scopes, String name, Set<String> chosen, Errors errors) {

    /** What a token opens, in words. */
    public String opens(Tokens.Token token, Ui ui) {
        return token.scopes().contains(Tokens.EVERYTHING)
                ? ui.text("access.tokens.everything")
                : String.join(" ", token.scopes());
    }
}
