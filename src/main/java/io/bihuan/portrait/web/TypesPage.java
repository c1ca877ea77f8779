package io.bihuan.portrait.web;

import io.bihuan.portrait.TypeAdvice;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The nine types and how each is served.
 *
 * @param changing the one whose form is open, or null
 * @param grades the grades of agent that may be asked for
 */
public record TypesPage(List<TypeAdvice> all, @Nullable TypeForm changing, List<Option> grades, Errors errors) {}
