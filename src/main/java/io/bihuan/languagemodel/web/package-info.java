/** The page of the language model. */
@NullMarked
package io.bihuan.languagemodel.web;

import org.jspecify.annotations.NullMarked;
